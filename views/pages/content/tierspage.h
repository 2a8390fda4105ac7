#pragma once

#include "models/content/values/unlimited.h"
#include "views/pages/content/tablepage.h"

class QSplitter;

namespace Kaiwa {

class CellNotes;
class StripeDialog;
class TierMatrix;
class TierSide;
class TierUsage;
class TierView;
class TierWords;

// The tiers side by side, as a pricing page shows them: a column per tier in the order of their prices, limits and
// features as rows. Cells are edited where they stand; beside a tier stands how many subscriptions are on it, beside a
// changed limit whom it would have met last month. The actions are about the tier that the person is at; what else is
// known of it opens beside the columns.
class TiersPage final : public TablePage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TiersPage)

public:
    TiersPage(Workspace &workspace, const ContentPageParts &parts, QWidget *parent = nullptr);
    ~TiersPage() override;

    void refresh() override;
    bool isLoading() const override;
    RecordKey currentKey() const override;
    void settle() override;
    void showProblems() override; // goes to the first
    QStringList tabIds() const override;
    void showTab(const QString &id) override; // beside the columns
    void duplicateRecord() override;

    void setUnlimited(); // asks which values mean it
    void compareWithStripe();

protected:
    Notice emptyNotice() override;
    QString problemWords() const override;
    QString shownWords(int count) const override;
    bool select(const RecordKey &key) override;
    void follow(const RecordKey &draft, const RecordKey &now) override;
    void editRecord(const RecordKey &key) override;
    void columnsChanged() override;
    void edited(const QSet<RecordKey> &keys) override;
    void updateActions() override;

private:
    void makeActions();
    QAction *makeSideAction(const RecordPanelPart &part);
    QWidget *makeColumns();
    QWidget *makeMatrix(QWidget *parent);
    void connectParts();
    void renew(); // what stands beside the values
    void showCell();
    void showSubtitles();
    void showSideActions();
    void showStripe(); // what is known of the prices there

    UnlimitedForms m_unlimited;
    TierUsage *m_usage = nullptr;
    // What is shown stands on the table and the matrix: it goes before they do.
    std::unique_ptr<TierMatrix> m_matrix;
    std::unique_ptr<TierWords> m_words;
    std::unique_ptr<QSplitter> m_body;
    std::unique_ptr<StripeDialog> m_stripe; // made at its first use, kept while closed
    TierView *m_view = nullptr;
    CellNotes *m_notes = nullptr;
    TierSide *m_side = nullptr;
    QAction *m_unlimitedAction = nullptr;
    QAction *m_stripeAction = nullptr;
    QList<QAction *> m_sideActions; // in the order of the parts' tabs
};

} // namespace Kaiwa
