#pragma once

#include "models/content/recordkey.h"
#include "models/content/stripe/stripeclient.h"
#include "views/shell/theme.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace Kaiwa {

class ContentTable;
class Workspace;

// Compares the tiers' prices with Stripe's. The key is typed for this run of the program and kept nowhere but in its
// field; the address is remembered. What differs is listed, and can be staged. Owned by its page, which keeps it while
// it is closed, so that what was found stays beside the tiers.
class StripeDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StripeDialog)

public:
    StripeDialog(Workspace &workspace, ContentTable &table, QWidget *parent = nullptr);

    // How the tiers differ from what was found, as they stand now.
    QHash<RecordKey, QList<Check>> checks() const;
    void refresh(); // the tiers changed

Q_SIGNALS:
    void changed(); // other prices are known

private:
    struct Line {
        RecordKey tier;
        StripeTerm term = StripeTerm::Month;
        QString priceId;
    };
    void makeFields();
    void makeButtons();
    QList<Line> lines() const;
    QList<Check> checksOf(const Line &line) const;
    QString wordsOf(const Line &line, Ink *ink) const;
    void start();
    void showFields();
    void showWords();
    void stage(const QList<Line> &lines);
    QList<Line> chosenLines() const;

    Workspace &m_workspace;
    ContentTable &m_table;
    StripeClient m_client;
    QHash<QString, StripePrice> m_prices;
    QHash<QString, Error> m_errors;
    QLineEdit *m_key = nullptr;
    QLineEdit *m_base = nullptr;
    QLabel *m_problem = nullptr;
    QTreeWidget *m_list = nullptr;
    QLabel *m_words = nullptr; // of the line that is current, whole
    QPushButton *m_check = nullptr;
    QPushButton *m_stage = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Kaiwa
