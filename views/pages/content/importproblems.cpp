#include "views/pages/content/importproblems.h"

#include "models/content/exchange/fileline.h"
#include "models/database/query.h"
#include "views/shell/theme.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

enum Section { LineSection, ColumnSection, FieldSection, TextSection };

} // namespace

ImportProblems::ImportProblems(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"import.problems"_s);
    m_list->setAccessibleName(tr("Problems of the file", "name of a list, for screen readers"));
    m_list->setColumnCount(4);
    m_list->setHeaderLabels({ tr("Line", "header: of a file"), tr("Column", "header: place in a line of a file"),
        tr("Field", "header"), tr("Problem", "header") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_line = new QPlainTextEdit(this);
    m_line->setObjectName(u"import.line"_s);
    m_line->setAccessibleName(tr("The line of the file",
        "name of a field, for screen readers: the line that a problem is about"));
    m_line->setReadOnly(true);
    m_line->setTabChangesFocus(true);
    m_line->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_line->setFixedHeight(56);
    column->addWidget(m_list, 1);
    column->addWidget(m_line);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ImportProblems::showLine);
    clear();
}

void ImportProblems::clear()
{
    ++m_asked;
    m_list->clear();
    m_line->clear();
    hide();
}

void ImportProblems::show(const QString &path, const ImportPlan &plan, const EntityDescription &description)
{
    clear();
    m_path = path;
    setVisible(!plan.problems.isEmpty());
    for (const ImportProblem &problem : plan.problems) {
        auto *item = new QTreeWidgetItem(m_list);
        if (problem.at.line > 0) {
            item->setData(LineSection, Qt::DisplayRole, problem.at.line);
            item->setData(ColumnSection, Qt::DisplayRole, problem.at.column);
        }
        item->setText(FieldSection, problem.column.isEmpty() ? QString() : description.label(problem.column));
        item->setText(TextSection, problem.at.text);
        item->setToolTip(TextSection, problem.at.text);
        item->setForeground(TextSection, colourOf(Ink::Problem));
    }
    for (const int section : { LineSection, ColumnSection, FieldSection })
        m_list->resizeColumnToContents(section);
    m_list->setCurrentItem(m_list->topLevelItem(0)); // its line is shown at once
}

void ImportProblems::showLine()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const qint64 line = item ? item->data(LineSection, Qt::DisplayRole).toLongLong() : 0;
    const qint64 place = item ? item->data(ColumnSection, Qt::DisplayRole).toLongLong() : 0;
    m_line->clear();
    const quint64 mine = ++m_asked;
    if (line == 0)
        return;
    whenFinished(QtConcurrent::run([path = m_path, line]() -> Result<QString> { return fileLine(path, line); }), this,
        [this, mine, place](const Result<QString> &text) {
            if (mine != m_asked)
                return;
            m_line->setPlainText(*text);
            QTextCursor cursor = m_line->textCursor();
            cursor.setPosition(int(std::min<qint64>(std::max<qint64>(place - 1, 0), text->size())));
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            m_line->setTextCursor(cursor);
        });
}

} // namespace Kaiwa
