#pragma once

#include "models/insights/reportboard.h"
#include "models/insights/reportbykey.h"
#include "views/charts/chartentry.h"

#include <QMap>
#include <QObject>

namespace Kaiwa {

class ChartCard;
class Session;

// The question that a chart asks. Charts that show several figures of one answer ask one together; a chart on which
// something is chosen asks its own.
QString questionOf(const ChartEntry &entry);
QList<ReportBoard::Question> questionsOf(const QList<ChartEntry> &charts);

// What people choose on the charts of a page: puts chips and buttons on the cards, asks the boards anew with what is
// chosen, for that chart alone, and offers the names that the database has. Owned by its page, which owns the boards too.
class ChartChoices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartChoices)

public:
    // `before`: asks the same of the period before.
    ChartChoices(Session &session, ReportBoard &board, ReportBoard &before, QWidget *page);
    ~ChartChoices() override; // cancels what it reads

    void addTo(ChartCard &card);
    void readNames(); // that there are to choose from
    void sayChosen(); // on the cards

private:
    void makeChip(ChartCard &card, const ChartEntry::Choice &choice);
    void makeSteps(ChartCard &card, const ChartEntry::Choice &choice);
    void openSteps(ChartCard &card, const ChartEntry::Choice &choice);
    void choose(ChartCard &card, const QString &parameter, const QString &value);
    void sayChosen(ChartCard &card);
    void readNames(ChartCard &card, const ChartEntry::Choice &choice);

    Session &m_session;
    ReportBoard &m_board;
    ReportBoard &m_before;
    QWidget *m_page;
    QList<ChartCard *> m_cards; // that have something to choose
    QMap<QString, Query<ReportAnswers>> m_names; // by the chip that they are for
};

} // namespace Kaiwa
