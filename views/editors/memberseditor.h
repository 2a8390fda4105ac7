#pragma once

#include "models/content/entitydescription.h"
#include "views/editors/valueeditor.h"

class QLabel;

namespace Kaiwa {

class TextArea;

// The base of editors that show the known members of a JSON object, each in a part of its own. Only the member that
// somebody changes is written anew: others, known or not, keep their place and spelling. Members that the description
// does not know are named below; another JSON shape is edited as text.
class MembersEditor : public ValueEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MembersEditor)

public:
    bool isLarge() const override { return true; }
    bool isComposing() const override;

protected:
    // `name` begins the object names; a derived editor puts its parts into body() and then calls partsMade().
    MembersEditor(const QString &name, const QList<FieldMember> &members, int areaLines, QWidget *parent);
    QWidget *body() const { return m_body; }
    void partsMade();

    virtual void showMembers() = 0; // as they stand now
    virtual QWidget *firstPart() const = 0; // gets the focus; null: there is none
    std::optional<QString> member(const QString &key) const; // JSON; none: not there
    void setMember(const QString &key, const std::optional<QString> &json); // the person's gesture; none: takes it away

    void display(const Value &value) override;
    Value current() const override;
    void applyReadOnly(bool readOnly) override;
    bool wantsReturn() const override { return true; }

private:
    void showAsText(bool asText);

    QStringList m_known;
    QWidget *m_body = nullptr;
    QLabel *m_others = nullptr;
    TextArea *m_area = nullptr; // in place of the parts, for another shape
    Value m_object;
};

} // namespace Kaiwa
