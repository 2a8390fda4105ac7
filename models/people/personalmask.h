#pragma once

#include "models/people/disclosurelog.h"

#include <QObject>
#include <QSet>

namespace Kaiwa {

// Keeps mail, addresses and what people said out of sight until somebody asks for it. What is revealed stays revealed
// until it is masked again, is counted, and is noted on this computer: who, when, which column, of whom; where it cannot
// be noted nothing is revealed. Owned by its page.
class PersonalMask final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PersonalMask)

public:
    PersonalMask(const DisclosureLog &log, const QString &database, const QString &role, QObject *parent = nullptr);

    // The text as it may be shown (masking.h). A name that is a mail address is revealed with the mail.
    QString shown(const QString &user, const QString &table, const QString &column, const QString &text) const;
    bool isRevealed(const QString &user, const QString &table, const QString &column) const;
    // Counts one, however often; false where it could not be noted.
    bool reveal(const QString &user, const QString &table, const QString &column);
    // The same for whoever keeps what is revealed itself: counts and notes each time, and remembers nothing.
    [[nodiscard]] bool note(const QString &user, const QString &table, const QString &column);
    // Of several columns, what is noted alike once.
    [[nodiscard]] bool noteAll(const QString &user, const QString &table, const QStringList &columns);
    void maskAgain(); // all of it; the count stays
    int count() const { return m_count; } // in this run
    bool isAnyRevealed() const { return !m_revealed.isEmpty(); }

Q_SIGNALS:
    void changed();
    void failed(const QString &words);

private:
    const DisclosureLog m_log;
    const QString m_database;
    const QString m_role;
    QSet<QString> m_revealed;
    int m_count = 0;
};

} // namespace Kaiwa
