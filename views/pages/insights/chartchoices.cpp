#include "views/pages/insights/chartchoices.h"

#include "views/charts/chartcard.h"
#include "views/pages/insights/stepsdialog.h"
#include "views/shell/theme.h"
#include "views/widgets/scopechip.h"

#include <QPushButton>

#include <algorithm>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

// With what is shown first where something is chosen.
ReportParameters fixedOf(const ChartEntry &entry)
{
    ReportParameters fixed = entry.fixed;
    for (const ChartEntry::Choice &choice : entry.choices) {
        if (!fixed.contains(choice.parameter))
            fixed.insert(choice.parameter, choice.values.value(0).first);
    }
    return fixed;
}

QStringList namesOf(const Result<ReportAnswers> &answers)
{
    QStringList names;
    if (answers && answers->answers.constFirst()) {
        for (const Row &row : answers->answers.constFirst()->rows)
            names.append(row.value(0).value_or(QString()));
    }
    return names;
}

QString chipOf(const ChartEntry &entry, const ChartEntry::Choice &choice)
{
    return u"chartChoice."_s + entry.chartId() + u'.' + choice.parameter;
}

} // namespace

QString questionOf(const ChartEntry &entry)
{
    QStringList words { entry.report };
    if (!entry.choices.isEmpty())
        words.append(entry.chartId()); // it changes for this chart alone
    for (auto it = entry.fixed.cbegin(); it != entry.fixed.cend(); ++it)
        words.append(it.key() + u'=' + it.value());
    return words.join(u' ');
}

QList<ReportBoard::Question> questionsOf(const QList<ChartEntry> &charts)
{
    QList<ReportBoard::Question> questions;
    for (const ChartEntry &entry : charts) {
        const QString id = questionOf(entry);
        if (std::none_of(questions.cbegin(), questions.cend(), [&id](const auto &question) { return question.id == id; }))
            questions.append({ id, entry.report, fixedOf(entry) });
    }
    return questions;
}

ChartChoices::ChartChoices(Session &session, ReportBoard &board, ReportBoard &before, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_board(board)
    , m_before(before)
    , m_page(page)
{
}

ChartChoices::~ChartChoices()
{
    for (Query<ReportAnswers> &names : m_names)
        names.cancel();
}

void ChartChoices::addTo(ChartCard &card)
{
    for (const ChartEntry::Choice &choice : card.entry().choices)
        choice.isOrder ? makeSteps(card, choice) : makeChip(card, choice);
    if (!card.entry().choices.isEmpty())
        m_cards.append(&card);
}

void ChartChoices::makeChip(ChartCard &card, const ChartEntry::Choice &choice)
{
    const QString shown = card.entry().fixed.value(choice.parameter, choice.values.value(0).first);
    auto *chip = new ScopeChip(chipOf(card.entry(), choice), choice.words, &card);
    chip->setChoices(choice.names.isEmpty() ? choice.values : QList<std::pair<QString, QString>> { { shown, shown } }, false);
    chip->setValue(shown);
    card.addControl(chip);
    connect(chip, &ScopeChip::chosen, this,
        [this, &card, parameter = choice.parameter](const QString &value) { choose(card, parameter, value); });
}

void ChartChoices::makeSteps(ChartCard &card, const ChartEntry::Choice &choice)
{
    auto *button = new QPushButton(choice.words, &card);
    button->setObjectName(chipOf(card.entry(), choice));
    button->setAccessibleName(choice.words);
    setButtonRole(button, ButtonRole::Chip);
    card.addControl(button);
    connect(button, &QPushButton::clicked, this, [this, &card, choice] { openSteps(card, choice); });
}

void ChartChoices::openSteps(ChartCard &card, const ChartEntry::Choice &choice)
{
    const ReportParameters known = m_board.parameters(questionOf(card.entry()));
    auto *dialog = new StepsDialog(StepsDialog::stepsOf(known.value(choice.parameter)), m_page);
    connect(dialog, &QDialog::accepted, this,
        [this, &card, dialog, parameter = choice.parameter] { choose(card, parameter, reportList(dialog->steps())); });
    Query<ReportAnswers> &names = m_names[chipOf(card.entry(), choice)];
    names = readReports(m_session, { Report(m_session.catalog(), choice.names, known) });
    names.then(dialog, [dialog](const Result<ReportAnswers> &answers) { dialog->offer(namesOf(answers)); });
    dialog->open();
}

void ChartChoices::choose(ChartCard &card, const QString &parameter, const QString &value)
{
    const QString id = questionOf(card.entry());
    ReportParameters fixed = fixedOf(card.entry());
    for (const ChartEntry::Choice &choice : card.entry().choices) {
        if (m_board.parameters(id).contains(choice.parameter))
            fixed.insert(choice.parameter, m_board.parameters(id).value(choice.parameter));
    }
    fixed.insert(parameter, value);
    m_before.choose(id, fixed);
    m_board.choose(id, fixed);
    sayChosen(card);
    readNames();
}

void ChartChoices::sayChosen()
{
    for (ChartCard *card : std::as_const(m_cards))
        sayChosen(*card);
}

void ChartChoices::sayChosen(ChartCard &card)
{
    QStringList words;
    for (const ChartEntry::Choice &choice : card.entry().choices) {
        if (choice.isOrder)
            words += StepsDialog::stepsOf(m_board.parameters(questionOf(card.entry())).value(choice.parameter)).join(u" → "_s);
        else
            words += card.findChild<ScopeChip *>(chipOf(card.entry(), choice))->text();
    }
    card.setChosen(words.join(u" · "_s));
}

void ChartChoices::readNames()
{
    for (ChartCard *card : std::as_const(m_cards)) {
        for (const ChartEntry::Choice &choice : card->entry().choices) {
            if (!choice.names.isEmpty() && !choice.isOrder)
                readNames(*card, choice);
        }
    }
}

void ChartChoices::readNames(ChartCard &card, const ChartEntry::Choice &choice)
{
    const Report report(m_session.catalog(), choice.names, m_board.parameters(questionOf(card.entry())));
    if (!report.missing().isEmpty())
        return;
    auto *chip = card.findChild<ScopeChip *>(chipOf(card.entry(), choice));
    Query<ReportAnswers> &names = m_names[chip->objectName()];
    names.cancel();
    names = readReports(m_session, { report });
    names.then(chip, [chip](const Result<ReportAnswers> &answers) {
        QList<std::pair<QString, QString>> known;
        for (const QString &name : namesOf(answers))
            known.append({ name, name });
        if (!known.isEmpty())
            chip->setChoices(known, false);
    });
}

} // namespace Kaiwa
