#include "models/conversations/speechreading.h"

#include "models/database/moment.h"
#include "models/database/pgconnection.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString analysisTable = u"message_audio_analysis"_s;

// Reads one message with its analysis. A worker's; holds a copy of the catalog.
class SpeechQuestion final {
public:
    SpeechQuestion(const Catalog &catalog, const QString &message)
        : m_catalog(catalog)
        , m_message(message)
    {
    }

    Result<SpeechReading> run(PgConnection &connection)
    {
        if (const Result<void> read = readMessage(connection); !read)
            return tl::unexpected<Error>(read.error());
        if (const Result<void> read = readAnalysis(connection); !read)
            return tl::unexpected<Error>(read.error());
        if (const Result<void> read = readMedians(connection); !read)
            return tl::unexpected<Error>(read.error());
        return m_reading;
    }

private:
    bool has(const QString &table, const QString &column) const
    {
        const Table *found = m_catalog.table(table);
        const Column *one = found ? found->column(column) : nullptr;
        return one && one->mayRead;
    }

    QString name(const QString &table) const { return quotedIdentifier(m_catalog.schema(), table); }

    // The first row of these columns, by name; a column that is not there is left out.
    Result<void> readRow(PgConnection &connection, const QString &table, const QString &key, const QStringList &columns)
    {
        m_row.clear();
        QStringList fields;
        QStringList found;
        for (const QString &column : columns) {
            if (has(table, column)) {
                fields.append(quotedIdentifier(column) + u"::text"_s);
                found.append(column);
            } else {
                m_reading.notThere.append(table + u'.' + column);
            }
        }
        if (!has(table, key) || fields.isEmpty())
            return {};
        const Result<Rows> rows = connection.run(u"SELECT %1 FROM %2 WHERE %3 = $1 LIMIT 1"_s.arg(
                                                     fields.join(u", "_s), name(table), quotedIdentifier(key)), { m_message });
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        m_isThere = !rows->rows.isEmpty();
        for (qsizetype i = 0; m_isThere && i < found.size(); ++i) {
            if (const Value value = rows->rows.first().at(i))
                m_row.insert(found.at(i), *value);
        }
        return {};
    }

    std::optional<QString> field(const QString &column) const
    {
        const auto found = m_row.constFind(column);
        return found == m_row.cend() ? std::nullopt : std::optional(*found);
    }

    Result<void> readMessage(PgConnection &connection)
    {
        const QString table = u"messages"_s;
        const Result<void> read = readRow(connection, table, u"id"_s,
            { u"content"_s, u"conversation_id"_s, u"pronunciation_score"_s, u"fluency_score"_s, u"audio_storage_key"_s,
                u"audio_deleted_at"_s });
        if (!read)
            return read;
        m_reading.content = m_row.value(u"content"_s);
        m_reading.hasRecording = !m_row.value(u"audio_storage_key"_s).isEmpty();
        m_reading.recordingDeletedAt = momentOf(m_row.value(u"audio_deleted_at"_s));
        for (const QString &column : { u"pronunciation_score"_s, u"fluency_score"_s })
            addScore(table, column);
        return readConversation(connection, m_row.value(u"conversation_id"_s));
    }

    Result<void> readConversation(PgConnection &connection, const QString &conversation)
    {
        if (!has(u"conversations"_s, u"id"_s) || !has(u"conversations"_s, u"user_id"_s))
            return {};
        const bool hasLanguage = has(u"conversations"_s, u"target_language_id"_s);
        const Result<Rows> rows = connection.run(u"SELECT \"user_id\"::text, %1 FROM %2 WHERE \"id\" = $1"_s.arg(
                                                     hasLanguage ? u"\"target_language_id\"::text"_s : u"NULL"_s, name(u"conversations"_s)),
            { conversation });
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        if (rows->rows.isEmpty())
            return {};
        m_user = rows->rows.first().at(0).value_or(QString());
        m_reading.language = rows->rows.first().at(1).value_or(QString());
        m_reading.isGuest = m_user.isEmpty();
        return {};
    }

    Result<void> readAnalysis(PgConnection &connection)
    {
        static const QStringList scores { u"overall_accuracy_score"_s, u"overall_fluency_score"_s, u"speech_rate_wpm"_s,
            u"articulation_rate_wpm"_s };
        static const QStringList figures { u"pause_count"_s, u"hesitation_count"_s, u"average_pause_duration_ms"_s,
            u"longest_pause_duration_ms"_s, u"total_speech_duration_ms"_s, u"total_pause_duration_ms"_s };
        static const QStringList others { u"speech_timings"_s, u"phoneme_analysis"_s, u"problematic_words"_s, u"recommendations"_s,
            u"practice_words"_s, u"analysis_warnings"_s, u"analysis_engine"_s, u"analysis_model_version"_s, u"analysis_version"_s,
            u"analysis_language"_s, u"analysis_error"_s, u"analyzed_at"_s };
        if (!m_catalog.table(analysisTable)) {
            m_reading.notThere.append(analysisTable);
            return {};
        }
        m_isThere = false;
        if (const Result<void> read = readRow(connection, analysisTable, u"message_id"_s, scores + figures + others); !read)
            return read;
        m_reading.isAnalysed = m_isThere;
        if (!m_isThere)
            return {};
        for (const QString &column : scores)
            addScore(analysisTable, column);
        for (const QString &column : figures) {
            if (const std::optional<QString> value = field(column); value && !value->isEmpty())
                m_reading.figures.append({ column, *value });
        }
        m_reading.analysis = SpeechAnalysis::parse({ field(u"speech_timings"_s), field(u"phoneme_analysis"_s),
            field(u"problematic_words"_s), field(u"recommendations"_s), field(u"practice_words"_s), field(u"analysis_warnings"_s) });
        m_reading.engine = m_row.value(u"analysis_engine"_s);
        m_reading.modelVersion = m_row.value(u"analysis_model_version"_s);
        m_reading.version = m_row.value(u"analysis_version"_s);
        m_reading.analysisLanguage = m_row.value(u"analysis_language"_s);
        m_reading.error = m_row.value(u"analysis_error"_s);
        m_reading.analysedAt = momentOf(m_row.value(u"analyzed_at"_s));
        return {};
    }

    void addScore(const QString &table, const QString &column)
    {
        const QString value = m_row.value(column).trimmed();
        if (!has(table, column) || value.isEmpty())
            return;
        m_reading.scores.append({ column, value, std::nullopt, 0 });
        m_scoreTables.append(table);
    }

    // Of the learner's own messages in this language; scores kept as text count where they are numbers.
    Result<void> readMedians(PgConnection &connection)
    {
        if (m_user.isEmpty() || m_reading.scores.isEmpty() || !has(u"messages"_s, u"conversation_id"_s))
            return {};
        QStringList fields;
        bool asksAnalyses = false;
        for (qsizetype i = 0; i < m_reading.scores.size(); ++i) {
            const bool isAnalysis = m_scoreTables.at(i) == analysisTable;
            asksAnalyses |= isAnalysis;
            const QString column = (isAnalysis ? u"a."_s : u"m."_s) + quotedIdentifier(m_reading.scores.at(i).column);
            const QString number = u"CASE WHEN %1::text ~ '^\\s*-?[0-9]{1,9}([.][0-9]+)?\\s*$' THEN %1::text::float8 END"_s.arg(column);
            fields.append(u"percentile_cont(0.5) WITHIN GROUP (ORDER BY %1), count(%1)"_s.arg(number));
        }
        Statement statement;
        statement.parameters.append(m_user);
        QString joins;
        if (asksAnalyses) {
            joins = u" LEFT JOIN %1 AS a ON a.\"message_id\" = m.\"id\""_s.arg(name(analysisTable));
            if (has(analysisTable, u"analysis_version"_s) && !m_reading.version.isEmpty()) {
                statement.parameters.append(m_reading.version);
                joins += u" AND a.\"analysis_version\"::text = $%1"_s.arg(statement.parameters.size());
            }
        }
        QString where = u" WHERE c.\"user_id\" = $1"_s;
        if (!m_reading.language.isEmpty()) {
            statement.parameters.append(m_reading.language);
            where += u" AND c.\"target_language_id\"::text = $%1"_s.arg(statement.parameters.size());
        }
        statement.sql = u"SELECT %1 FROM %2 AS c JOIN %3 AS m ON m.\"conversation_id\" = c.\"id\""_s.arg(
                            fields.join(u", "_s), name(u"conversations"_s), name(u"messages"_s))
            + joins + where;
        const Result<Rows> rows = connection.run(statement);
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        const Row row = rows->rows.value(0);
        for (qsizetype i = 0; i < m_reading.scores.size(); ++i) {
            if (const Value median = row.value(2 * i))
                m_reading.scores[i].median = median->toDouble();
            m_reading.scores[i].messages = row.value(2 * i + 1).value_or(QString()).toLongLong();
        }
        return {};
    }

    const Catalog m_catalog;
    const QString m_message;
    SpeechReading m_reading;
    QStringList m_scoreTables; // of each score
    QHash<QString, QString> m_row;
    bool m_isThere = false;
    QString m_user;
};

} // namespace

Query<SpeechReading> readSpeech(Session &session, const QString &message)
{
    return session.read<SpeechReading>([catalog = session.catalog(), message](PgConnection &connection) {
        return SpeechQuestion(catalog, message).run(connection);
    });
}

} // namespace Kaiwa
