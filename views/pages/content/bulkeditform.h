#pragma once

#include "models/content/bulk/bulkedit.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace Kaiwa {

class BulkText;
class ContentTable;
class ValueEditor;

// Words a bulk edit: which field, what is done to it, and with what, in the field's own editor where it is set. Offers
// nothing that the field does not take. Owned by the dialog.
class BulkEditForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkEditForm)

public:
    explicit BulkEditForm(ContentTable &table, QWidget *parent = nullptr);

    bool isEmpty() const; // no field that could be edited
    BulkEdit edit() const;
    const Column *column() const;
    void chooseField(const QString &column);
    void sayProblem(const QString &text); // under the fields; empty: none

Q_SIGNALS:
    void edited(bool typing); // typing: more of it may follow at once
    void escaped(); // out of a part that keeps the key for itself

private:
    QWidget *makeChoices();
    QWidget *makeReplace();
    BulkText *makeText(const QString &name, const QString &words);
    QCheckBox *makeCheck(const QString &name, const QString &text, bool checked);
    void fieldChosen();
    void verbChosen();
    void showPart(QWidget *part);
    void makeValueEditor();
    bool holdsSeveralLines(const Column &column) const;

    ContentTable &m_table;
    QComboBox *m_field = nullptr;
    QComboBox *m_verb = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_nothing = nullptr;
    QWidget *m_whole = nullptr;
    QVBoxLayout *m_wholeColumn = nullptr;
    ValueEditor *m_value = nullptr;
    BulkText *m_text = nullptr;
    BulkText *m_replacement = nullptr;
    QLabel *m_by = nullptr;
    QWidget *m_options = nullptr;
    QCheckBox *m_case = nullptr;
    QCheckBox *m_expression = nullptr;
    QLabel *m_problem = nullptr;
};

QString bulkVerbWords(BulkEdit::Verb verb, BulkKind kind);

} // namespace Kaiwa
