#pragma once

#include "models/curation/labeltrial.h"
#include "models/insights/insightfilter.h"
#include "models/insights/reportbykey.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace Kaiwa {

class FlowLayout;
class ScopeChip;
class Session;

// The first line of a page of charts: its title, the filter that all of its charts share, and the way out. Keeps the
// period, the guests and who is left out as settings, offers the languages and tiers of the database. Owned by its page.
class InsightsFilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InsightsFilterBar)

public:
    InsightsFilterBar(Session &session, const QString &title, QWidget *parent = nullptr);
    ~InsightsFilterBar() override; // cancels what it reads

    const InsightFilter &filter() const { return m_filter; }
    void setFilter(const InsightFilter &filter);
    bool compares() const; // with the period before
    // What it narrows to in words, beginning with the days of the period.
    QStringList words(const QDate &today) const;

    void readChoices(); // anew, of the database as it is now
    bool isReading() const { return m_languages.isRunning(); }

Q_SIGNALS:
    void filterChanged();
    void comparisonChanged();
    void languagesRead(const QHash<QString, QString> &names); // by id; those of before where they cannot be read
    void exportRequested();

private:
    void makeChips(QWidget *filters, FlowLayout *flow);
    void showFilter();
    void readLanguages();
    void readTiers();
    void chooseLeftOut();

    Session &m_session;
    InsightFilter m_filter;
    Query<QList<LabelLanguage>> m_languages;
    QHash<QString, QString> m_languageNames; // by id, as they were last read
    Query<ReportAnswers> m_tiers;
    ScopeChip *m_period = nullptr;
    ScopeChip *m_language = nullptr;
    ScopeChip *m_tier = nullptr;
    ScopeChip *m_guests = nullptr;
    ScopeChip *m_compare = nullptr;
    QPushButton *m_leftOut = nullptr;
};

} // namespace Kaiwa
