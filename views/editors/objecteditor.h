#pragma once

#include "views/editors/memberseditor.h"

namespace Kaiwa {

// The texts of a JSON object, one field per known member, each of which is a text or not set. A member that is no text
// is shown as it is written and stays.
class ObjectEditor final : public MembersEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ObjectEditor)

public:
    ObjectEditor(const QList<FieldMember> &members, QWidget *parent = nullptr);

    bool isComposing() const override;
    void setMark(Mark mark) override;

protected:
    void showMembers() override;
    QWidget *firstPart() const override;
    void applyReadOnly(bool readOnly) override;

private:
    struct Part {
        QString key;
        ValueEditor *editor;
        bool isText = true; // what stands there now is a text or nothing
    };
    QWidget *makePart(const FieldMember &member);
    void takePart(const Part &part);

    QList<Part> m_parts;
};

} // namespace Kaiwa
