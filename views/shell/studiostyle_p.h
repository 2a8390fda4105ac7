#pragma once

class QStyleOption;
class QWidget;

// What both halves of StudioStyle ask: how things measure (studiostylemetrics.cpp), how they are painted
// (studiostyle.cpp).
namespace Kaiwa::StyleFacts {

bool isTextArea(const QWidget *widget); // with a frame of its own
// The line edit of a combo or spin box, which has no frame of its own.
bool isEmbeddedEdit(const QWidget *widget);
// A tool button with words and a menu shows that there is one; an icon alone is known by its picture.
bool hasMenuArrow(const QStyleOption *option);

} // namespace Kaiwa::StyleFacts
