#include "views/pages/curation/resolverpage.h"

#include "models/content/workspace.h"
#include "models/curation/labelwatch.h"
#include "views/pages/curation/goldenpanel.h"
#include "views/pages/curation/impactpanel.h"
#include "views/pages/curation/trialpanel.h"
#include "views/shell/theme.h"
#include "views/widgets/messagepanel.h"
#include "views/widgets/sparelabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Kaiwa {

using namespace Qt::StringLiterals;

ResolverPage::ResolverPage(Workspace &workspace, QWidget *parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_tables(LabelWatch::of(workspace))
    , m_tabs(new QButtonGroup(this))
    , m_stack(new QStackedWidget(this))
    , m_trial(new TrialPanel(workspace, m_stack))
    , m_impact(new ImpactPanel(workspace, m_stack))
    , m_golden(new GoldenPanel(workspace, m_stack))
    , m_message(new MessagePanel(u"message"_s, m_stack))
{
    setObjectName(u"page.resolver"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addWidget(makeTitleRow());
    column->addWidget(m_stack, 1);
    for (QWidget *panel : { static_cast<QWidget *>(m_trial), static_cast<QWidget *>(m_impact), static_cast<QWidget *>(m_golden),
             static_cast<QWidget *>(m_message) })
        m_stack->addWidget(panel);
    connect(m_tabs, &QButtonGroup::idClicked, this, &ResolverPage::choose);
    connect(&m_tables, &LabelWatch::changed, this, [this] {
        showState();
        Q_EMIT loadingChanged();
    });
    connect(m_impact, &ImpactPanel::changed, this, &Page::loadingChanged);
    connect(m_trial, &TrialPanel::goldenRequested, this, [this](const QList<GoldenLabel> &labels) {
        m_golden->add(labels);
        showTab(u"golden"_s);
    });
    connect(m_trial, &TrialPanel::openFeatureRequested, this, &ResolverPage::openFeature);
    connect(m_impact, &ImpactPanel::openFeatureRequested, this, &ResolverPage::openFeature);
    connect(m_golden, &GoldenPanel::openFeatureRequested, this, &ResolverPage::openFeature);
    connect(&workspace.session(), &Session::catalogChanged, this, &ResolverPage::showState);
    connect(m_message, &MessagePanel::actionTriggered, this, &ResolverPage::refresh);
    m_tables.start();
    showState();
}

QWidget *ResolverPage::makeTitleRow()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *title = new QLabel(tr("Resolver", "page"), bar);
    title->setObjectName(u"title"_s);
    title->setFont(titleFont());
    m_counts = new SpareLabel(SpareLabel::Spare::Cut, bar);
    m_counts->setObjectName(u"counts"_s);
    setInk(m_counts, Ink::Dim);
    row->addWidget(title);
    row->addWidget(m_counts, 1);
    const QStringList titles { tr("Try labels", "tab"), tr("What is staged", "tab: what the change-set does to labels"),
        tr("Golden labels", "tab: labels that must land where they do") };
    for (int i = 0; i < titles.size(); ++i) {
        auto *button = new QPushButton(titles.at(i), bar);
        setButtonRole(button, ButtonRole::Tab);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setObjectName(u"tab."_s + tabIds().at(i));
        button->setAccessibleName(titles.at(i));
        m_tabs->addButton(button, i);
        row->addWidget(button);
    }
    return bar;
}

void ResolverPage::choose(int tab)
{
    m_tab = tab;
    showState();
}

void ResolverPage::showTab(const QString &id)
{
    const int tab = qMax(0, int(tabIds().indexOf(id)));
    m_tabs->button(tab)->setChecked(true);
    choose(tab);
}

void ResolverPage::showState()
{
    const QString missing = LabelTables::missing(m_workspace.catalog());
    const bool failed = !missing.isEmpty() || (m_tables.error() && !m_tables.isKnown());
    m_counts->setText(m_tables.isKnown()
            ? tr("%1 features · %2 aliases", "how many there are")
                  .arg(QLocale().toString(m_tables.standing().features().size()),
                      QLocale().toString(m_tables.standing().aliases().size()))
            : QString());
    if (!missing.isEmpty())
        m_message->say(missing, tr("Labels are resolved by the features and their aliases. The page works as soon as both are there."));
    else if (failed)
        m_message->say(tr("Features and aliases could not be read"), m_tables.error()->message, tr("Try again", "button below an error"),
            m_tables.error()->detail);
    m_stack->setCurrentIndex(failed ? m_stack->indexOf(m_message) : m_tab);
}

void ResolverPage::openFeature(const QString &id)
{
    if (!id.isEmpty())
        Q_EMIT openRecordRequested(featuresTable, { id });
}

void ResolverPage::refresh()
{
    m_tables.refresh();
}

void ResolverPage::focusSearch()
{
    showTab(u"try"_s);
    m_trial->focusLabels();
}

bool ResolverPage::isLoading() const
{
    return LabelTables::missing(m_workspace.catalog()).isEmpty() && !m_tables.isKnown() && !m_tables.error();
}

void ResolverPage::showRecord(const QStringList &key)
{
    if (key.isEmpty())
        return;
    showTab(u"try"_s);
    m_trial->setText(key.join(u'\t'));
    m_trial->focusLabels();
}

} // namespace Kaiwa
