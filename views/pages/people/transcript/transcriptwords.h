#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace Kaiwa {

class Transcript;

// What is said about a transcript around its messages.
namespace TranscriptWords {

QString title(const Transcript &transcript, bool masked);
QString facts(const Transcript &transcript); // "Japanese · traditional · 3 minutes"
QString state(const Transcript &transcript, bool masked); // how much of it is there; empty: nothing to say
QString instead(const Transcript &transcript); // in the place of messages that are not there

// A flat button with a picture, named for the pointer and for screen readers alike.
QToolButton *makeTool(const QString &name, const QString &iconName, const QString &words, QWidget *parent);

} // namespace TranscriptWords

} // namespace Kaiwa
