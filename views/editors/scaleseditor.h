#pragma once

#include "views/editors/memberseditor.h"

namespace Kaiwa {

class ScaleBox;

// Grades from 1 to 5 side by side, one per known member of a JSON object.
class ScalesEditor final : public MembersEditor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScalesEditor)

public:
    ScalesEditor(const QList<FieldMember> &members, QWidget *parent = nullptr);

protected:
    void showMembers() override;
    QWidget *firstPart() const override;
    void applyReadOnly(bool readOnly) override;

private:
    void grade(const QString &key, const std::optional<QString> &json);

    QList<ScaleBox *> m_boxes;
};

} // namespace Kaiwa
