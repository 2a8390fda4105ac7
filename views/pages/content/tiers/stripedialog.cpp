#include "views/pages/content/tiers/stripedialog.h"

#include "models/content/table/contenttable.h"
#include "models/content/workspace.h"
#include "views/shell/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString baseKey = u"stripe/address"_s;

enum ListColumn { TierColumn, TermColumn, IdColumn, ResultColumn };

} // namespace

StripeDialog::StripeDialog(Workspace &workspace, ContentTable &table, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_table(table)
{
    setObjectName(u"stripeDialog"_s);
    setWindowTitle(tr("Compare prices with Stripe", "title of a dialog; Stripe is the payment provider"));
    resize(800, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *title = new QLabel(windowTitle(), this);
    title->setFont(sectionFont());
    layout->addWidget(title);
    makeFields();
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"stripe.list"_s);
    m_list->setAccessibleName(tr("Prices and what Stripe says about them", "list, for screen readers"));
    m_list->setHeaderLabels({ tr("Tier", "heading of a column"), tr("Paid", "how often a price is paid"),
        tr("Price id", "heading of a column: Stripe's name of a price"), tr("At Stripe", "heading: what Stripe says about a price") });
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformRowHeights(true);
    m_list->header()->setObjectName(u"stripe.header"_s);
    layout->addWidget(m_list, 1);
    m_words = new QLabel(this);
    m_words->setObjectName(u"stripe.words"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setMinimumHeight(2 * m_words->fontMetrics().lineSpacing());
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    layout->addWidget(m_words);
    makeButtons();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &StripeDialog::showFields);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &StripeDialog::showWords);
    connect(&m_client, &StripeClient::priced, this, [this](const QString &id, const StripePrice &price) {
        m_prices.insert(id, price);
        m_errors.remove(id);
        refresh();
    });
    connect(&m_client, &StripeClient::failed, this, [this](const QString &id, const Error &error) {
        m_errors.insert(id, error);
        refresh();
    });
    connect(&m_client, &StripeClient::finished, this, &StripeDialog::refresh);
    refresh();
}

void StripeDialog::makeFields()
{
    auto *words = new QLabel(tr("Each price id is asked for at Stripe, read only. The key goes to this address and nowhere "
                                "else; it is not stored. A restricted key that may read prices is enough.",
                                  "explains the comparison with Stripe"),
        this);
    words->setWordWrap(true);
    setInk(words, Ink::Dim);
    layout()->addWidget(words);
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    m_key = new QLineEdit(this);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_key->setPlaceholderText(u"rk_live_…"_s);
    m_key->setObjectName(u"stripe.key"_s);
    m_key->setAccessibleName(tr("Stripe key, kept for this run only", "field, for screen readers"));
    m_base = new QLineEdit(QSettings().value(baseKey, StripeClient::standardBase().toString()).toString(), this);
    m_base->setObjectName(u"stripe.base"_s);
    m_base->setAccessibleName(tr("Address of Stripe's interface", "field, for screen readers"));
    rows->addRow(tr("Key", "label of a field: the secret that opens Stripe"), m_key);
    rows->addRow(tr("Address", "label of a field: where Stripe is asked"), m_base);
    static_cast<QVBoxLayout *>(layout())->addLayout(rows);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"stripe.problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setInk(m_problem, Ink::Problem);
    layout()->addWidget(m_problem);
    connect(m_key, &QLineEdit::textChanged, this, &StripeDialog::showFields);
    connect(m_base, &QLineEdit::textChanged, this, &StripeDialog::showFields);
}

void StripeDialog::makeButtons()
{
    const auto make = [this](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAccessibleName(text);
        return button;
    };
    m_check = make(tr("Compare", "button: asks Stripe for each price"), u"stripe.check"_s);
    setButtonRole(m_check, ButtonRole::Primary);
    m_check->setDefault(true);
    m_stage = make(tr("Stage what Stripe has", "button: the prices there become changes here"), u"stripe.stage"_s);
    m_stage->setAutoDefault(false);
    m_close = make(tr("Close", "button of a dialog"), u"stripe.close"_s);
    m_close->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_stage);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_check);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_check, &QPushButton::clicked, this, &StripeDialog::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stage, &QPushButton::clicked, this, [this] { stage(chosenLines()); });
}

QList<StripeDialog::Line> StripeDialog::lines() const
{
    QList<Line> lines;
    for (int row = 0; row < m_table.model()->rowCount(); ++row) {
        const RecordKey key = m_table.keyAt(row);
        const FieldValues record = m_table.record(key);
        for (const StripeTerm term : { StripeTerm::Month, StripeTerm::Year }) {
            const QString id = record.value(priceIdColumn(term)).value_or(QString());
            if (!id.isEmpty())
                lines.append({ key, term, id });
        }
    }
    return lines;
}

QList<Check> StripeDialog::checksOf(const Line &line) const
{
    const auto price = m_prices.constFind(line.priceId);
    return price == m_prices.cend() ? QList<Check>() : compareWithStripe(m_table.record(line.tier), line.term, *price);
}

QHash<RecordKey, QList<Check>> StripeDialog::checks() const
{
    QHash<RecordKey, QList<Check>> checks;
    const QList<Line> all = lines();
    for (const Line &line : all) {
        checks[line.tier] += checksOf(line);
        if (const auto error = m_errors.constFind(line.priceId); error != m_errors.cend() && error->kind == Error::Kind::Invalid)
            checks[line.tier].append({ u"stripe.missing"_s, Check::Severity::Warning, priceIdColumn(line.term), error->message, {} });
    }
    return checks;
}

QString StripeDialog::wordsOf(const Line &line, Ink *ink) const
{
    *ink = Ink::Dim;
    if (const auto error = m_errors.constFind(line.priceId); error != m_errors.cend()) {
        *ink = Ink::Problem;
        return error->detail.isEmpty() ? error->message : QString(error->message + u' ' + error->detail);
    }
    const auto price = m_prices.constFind(line.priceId);
    if (price == m_prices.cend())
        return m_client.isRunning() ? tr("asking…", "in place of Stripe's answer, until it comes") : QString();
    QStringList words;
    for (const Check &check : checksOf(line))
        words.append(check.text);
    *ink = words.isEmpty() ? Ink::Good : Ink::Staged;
    if (!words.isEmpty())
        return words.join(u' ');
    return price->live ? tr("equal", "a price here and at Stripe") : tr("equal, in test mode", "a price here and at Stripe");
}

void StripeDialog::refresh()
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    QSet<QString> chosen;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        chosen.insert(item->text(IdColumn));
    m_list->clear();
    const QList<Line> all = lines();
    for (const Line &line : all) {
        Ink ink = Ink::Dim;
        const QString words = wordsOf(line, &ink);
        const int row = m_table.rowOf(line.tier);
        const int name = m_table.section(m_table.description().nameColumn);
        auto *item = new QTreeWidgetItem(m_list,
            { m_table.model()->index(row, name).data().toString(),
                line.term == StripeTerm::Month ? tr("a month", "how often a price is paid")
                                               : tr("a year", "how often a price is paid"),
                line.priceId, words });
        item->setForeground(ResultColumn, colourOf(ink));
        item->setToolTip(ResultColumn, words);
        item->setSelected(chosen.contains(line.priceId));
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(qBound(0, current, m_list->topLevelItemCount() - 1)),
            ResultColumn, QItemSelectionModel::NoUpdate);
    for (const int column : { TierColumn, TermColumn, IdColumn })
        m_list->resizeColumnToContents(column);
    showFields();
    showWords();
    Q_EMIT changed();
}

QList<StripeDialog::Line> StripeDialog::chosenLines() const
{
    const QList<Line> all = lines();
    QList<Line> chosen;
    for (int i = 0; i < m_list->topLevelItemCount() && i < all.size(); ++i) {
        if (m_list->topLevelItem(i)->isSelected() && m_list->topLevelItem(i)->text(IdColumn) == all[i].priceId)
            chosen.append(all[i]);
    }
    return chosen.isEmpty() ? all : chosen;
}

void StripeDialog::showWords()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QString words = item ? item->text(ResultColumn) : QString();
    m_words->setText(words.isEmpty() ? QString() : QString(item->text(IdColumn) + u": "_s + words));
}

void StripeDialog::showFields()
{
    const QUrl base(m_base->text().trimmed());
    QString problem = StripeClient::refusedBase(base).value_or(QString());
    const QString key = m_key->text().trimmed();
    if (problem.isEmpty() && !key.isEmpty())
        problem = StripeClient::refusedKey(key).value_or(QString());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const bool running = m_client.isRunning();
    m_check->setEnabled(running || (problem.isEmpty() && !key.isEmpty() && !lines().isEmpty()));
    m_check->setText(running ? tr("Stop", "ends the asking at Stripe") : tr("Compare", "button: asks Stripe for each price"));
    m_check->setAccessibleName(m_check->text());
    bool canStage = false;
    const QList<Line> chosen = chosenLines();
    for (const Line &line : chosen) {
        for (const Check &check : checksOf(line))
            canStage = canStage || (check.fix && m_table.isEditable(line.tier, check.column));
    }
    m_stage->setEnabled(canStage);
}

void StripeDialog::start()
{
    if (m_client.isRunning()) {
        m_client.cancel();
        return refresh();
    }
    m_prices.clear();
    m_errors.clear();
    QStringList ids;
    const QList<Line> all = lines();
    for (const Line &line : all)
        ids.append(line.priceId);
    const QUrl base(m_base->text().trimmed());
    QSettings().setValue(baseKey, base.toString());
    m_client.fetch(base, m_key->text().trimmed(), ids);
    refresh();
}

void StripeDialog::stage(const QList<Line> &lines)
{
    m_workspace.changes().beginStep(tr("Take the prices that Stripe has", "step in the undo history"));
    for (const Line &line : lines) {
        for (const Check &check : checksOf(line)) {
            const FieldValues values = check.fix ? check.fix->values : FieldValues();
            for (auto it = values.cbegin(); it != values.cend(); ++it)
                m_table.setValue(line.tier, it.key(), it.value());
        }
    }
    m_workspace.changes().endStep();
}

} // namespace Kaiwa
