#pragma once

#include "models/insights/report.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Kaiwa {

// The answers of a report that has one row for each of many records, by the key of the record: figures beside a list.
// Asks on a worker, a moment after it was told which records are shown; what is known stays until the answer is there.
// Owned by whoever shows the list, lives in its thread; nothing blocks.
class ReportByKey final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportByKey)

public:
    struct Source {
        QString report;
        QString keysParameter; // takes the keys, as a list of texts
        QString keyColumn; // of the answer
    };
    // `parameters`: the others, at the time of asking.
    ReportByKey(Session &session, const Source &source, const std::function<ReportParameters()> &parameters,
        QObject *parent = nullptr);
    ~ReportByKey() override; // cancels what runs

    // The records that are shown. Those that are not known are asked for, all of them where the answer is an old one.
    void show(const QStringList &keys);
    void askAgain();

    bool isKnown(const QString &key) const { return m_rows.contains(key); }
    Value value(const QString &key, const QString &column) const; // none where it is not known or NULL
    const std::optional<Error> &error() const { return m_error; } // of the last question

Q_SIGNALS:
    void changed(); // an answer arrived, or the question failed

private:
    using Answer = std::pair<QStringList, QHash<QString, Row>>; // the columns, the rows by key
    static Result<Answer> run(PgConnection &connection, const Report &report, const QString &keyColumn);
    bool isOld() const;
    void ask();
    void take(const Answer &answer, bool whole);

    Session &m_session;
    const Source m_source;
    const std::function<ReportParameters()> m_parameters;
    QTimer m_rest;
    QStringList m_keys;
    QStringList m_columns;
    QHash<QString, Row> m_rows;
    QDateTime m_askedAt; // for all keys
    std::optional<Error> m_error;
    Query<Answer> m_query;
    quint64 m_question = 0;
};

// Keys as a parameter of type text[].
QString reportList(const QStringList &texts);

} // namespace Kaiwa
