#include "views/pages/content/history/schemadialog.h"

#include "models/content/history/history.h"
#include "views/shell/sqlview.h"
#include "views/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

SchemaDialog::SchemaDialog(History &history, const QString &database, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
{
    setObjectName(u"schemaDialog"_s);
    setWindowTitle(tr("Keep the history in the database"));
    resize(720, 560);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto *title = new QLabel(tr("Make the schema kaiwa_studio in “%1”?", "%1: a database").arg(database), this);
    title->setFont(sectionFont());
    title->setWordWrap(true);
    auto *words = new QLabel(
        tr("It holds who changed what, and decisions made in the studio, so that everybody who works on this database "
           "sees them. The application's own tables are not touched, and the application does not read it. What was kept "
           "on this computer stays here and is shown too. This is the SQL that will run, in one transaction:"),
        this);
    words->setWordWrap(true);
    setInk(words, Ink::Dim);
    auto *sql = new SqlView(this);
    sql->setObjectName(u"schema.sql"_s);
    sql->setAccessibleName(tr("SQL that will run"));
    sql->setPlainText(History::schemaSql());
    m_state = new QLabel(this);
    m_state->setObjectName(u"schema.state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_create = new QPushButton(tr("Run this SQL"), this);
    setButtonRole(m_create, ButtonRole::Primary);
    m_create->setObjectName(u"schema.create"_s);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"schema.cancel"_s);
    for (QPushButton *button : { m_create, cancel }) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    cancel->setDefault(true);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_create);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(sql, 1);
    column->addWidget(m_state);
    column->addLayout(row);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &SchemaDialog::create);
}

void SchemaDialog::create()
{
    m_create->setEnabled(false);
    m_history.createSchema().then(this, [this](const Result<bool> &done) {
        if (!done) {
            showError(done.error());
            return;
        }
        Q_EMIT created();
        accept();
    });
}

void SchemaDialog::showError(const Error &error)
{
    m_create->setEnabled(true);
    setInk(m_state, Ink::Problem);
    m_state->setText(error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail);
    m_state->show();
}

} // namespace Kaiwa
