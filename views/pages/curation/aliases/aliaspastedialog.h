#pragma once

#include "models/curation/aliasplan.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Kaiwa {

class ContentTable;
class LabelWatch;
class LanguageBox;
class ReferenceEditor;
class TextArea;
class WordTable;
class Workspace;

// A column of labels that become aliases of one feature: cleaned and lower-cased, with a preview of what happens to
// each; Add stages those that can be added as one step. What leads to other features stays there, or moves here where the
// person says so. Owned by whoever opens it.
class AliasPasteDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AliasPasteDialog)

public:
    // `featureId` empty: it is chosen here. `aliases`: any table of aliases.
    AliasPasteDialog(Workspace &workspace, ContentTable &aliases, const QString &featureId,
        const std::optional<QString> &language, QWidget *parent = nullptr);
    ~AliasPasteDialog() override;

private:
    void makeChoices(ContentTable &aliases, const std::optional<QString> &language);
    void makeLabels();
    void makeButtons();
    QString featureId() const;
    void plan();
    void take(const Result<QList<PlannedAlias>> &planned);
    void showPlan();
    bool moves() const; // what is in conflict
    void add();
    void stage(const QList<StandingAlias> &moved);

    Workspace &m_workspace;
    LabelWatch &m_tables;
    const QString m_given; // the feature; empty: chosen here
    QTimer m_rest;
    Query<QList<PlannedAlias>> m_query;
    Query<QList<StandingAlias>> m_rows; // that are to be moved
    quint64 m_question = 0;
    bool m_isOld = false; // the plan is not about what stands there
    QList<PlannedAlias> m_planned;
    ReferenceEditor *m_feature = nullptr; // null: it is given
    LanguageBox *m_language = nullptr;
    TextArea *m_labels = nullptr;
    QLineEdit *m_notes = nullptr;
    WordTable *m_preview = nullptr;
    QLabel *m_words = nullptr;
    QCheckBox *m_move = nullptr;
    QPushButton *m_add = nullptr;
};

// What becomes of a planned alias, in words. `moves`: one in conflict comes here.
QString fateWords(const PlannedAlias &alias, bool moves = false);

} // namespace Kaiwa
