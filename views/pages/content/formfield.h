#pragma once

#include "models/content/table/contenttable.h"
#include "views/shell/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace Kaiwa {

class ChangeSet;
class ProblemList;
class ValueEditor;

// One field of the form: its label with a word of explanation, its editor, and below it what it was before the change
// and what is wrong with it. Stages what is typed as it is typed; an arrival never overwrites what is being typed.
// Owned by the form.
class FormField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormField)

public:
    FormField(ContentTable &table, ChangeSet &changes, const Column &column, QWidget *parent = nullptr);

    const QString &column() const { return m_column.name; }
    ValueEditor *editor() const { return m_editor; }

    // What the form knows of the record, read once for all its fields.
    struct Look {
        RecordKey key;
        FieldValues record;
        const StagedRecord *staged = nullptr;
        QList<Check> checks;
        bool wasTried = false; // to be committed: what a new record lacks is a mistake from then on
    };
    enum class Source { NewRecord, Person, Arrival };
    void show(const Look &look, Source source);
    void settle(); // stages what was typed and not staged yet
    void focusEditor();
    QSize sizeHint() const override { return { 0, QWidget::sizeHint().height() }; }
    QSize minimumSizeHint() const override { return { 0, QWidget::minimumSizeHint().height() }; }

Q_SIGNALS:
    void escaped();
    void visited(); // the focus was there and went
    void followRequested(const QString &table, const QString &key);

private:
    void makeHeader();
    void makeNotes();
    void connectEditor();
    void noteTyped();
    void showValue(const Look &look, Source source);
    void showNotes(const Look &look);
    bool showProblems(const Look &look, bool untouched); // true: there are some
    void showWords(const FieldValues &record);
    QString wordsFor(const FieldValues &record) const;
    void revert();
    void takeFix(const Check::Fix &fix);

    ContentTable &m_table;
    ChangeSet &m_changes;
    const Column m_column;
    const FieldDescription m_description; // copies: the table forgets its own when the catalog changes
    RecordKey m_key;
    ValueEditor *m_editor = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_notSet = nullptr;
    QWidget *m_wasRow = nullptr;
    QLabel *m_was = nullptr;
    QPushButton *m_revert = nullptr;
    QWidget *m_conflictRow = nullptr;
    ProblemList *m_problems = nullptr;
    QLabel *m_why = nullptr;
    QTimer *m_delay = nullptr;
    bool m_pending = false;
    bool m_typedInVisit = false;
    bool m_wasVisited = false; // since the form shows this record
};

} // namespace Kaiwa
