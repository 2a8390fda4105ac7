#include "models/conversations/transcriptreader.h"

#include "models/content/deletion/deletereach.h"
#include "models/database/moment.h"
#include "models/database/pgconnection.h"
#include "models/exactjson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString messagesTable = u"messages"_s;
const QString conversationsTable = u"conversations"_s;
const QString findingsTable = u"analysis_findings"_s;
const QString speechTable = u"message_audio_analysis"_s;

// In the order of their columns in the answer, by name.
class NamedRow final {
public:
    NamedRow(const Rows &rows, const Row &row)
        : m_rows(rows)
        , m_row(row)
    {
    }
    Value value(const QString &column) const
    {
        const qsizetype at = m_rows.columns.indexOf(column);
        return at < 0 ? Value() : m_row.at(at);
    }
    QString text(const QString &column) const { return value(column).value_or(QString()); }
    std::optional<qint64> whole(const QString &column) const
    {
        bool isNumber = false;
        const qint64 number = text(column).trimmed().toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    std::optional<double> number(const QString &column) const
    {
        bool isNumber = false;
        const double number = text(column).trimmed().toDouble(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    QDateTime time(const QString &column) const { return momentOf(text(column)); }

private:
    const Rows &m_rows;
    const Row &m_row;
};

void addReading(TranscriptMessage &message, const QString &column, const QString &name, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    TranscriptReading reading { column, name, text, {} };
    if (column == "hiragana"_L1 || column == "katakana"_L1)
        reading.segments = alignReading(message.content, text, ReadingKind::Kana);
    else if (column == "pinyin"_L1)
        reading.segments = alignReading(message.content, text, ReadingKind::Pinyin);
    bool isRuby = false;
    for (const ReadingSegment &segment : std::as_const(reading.segments))
        isRuby |= segment.isRuby;
    if (!isRuby)
        reading.segments.clear();
    message.readings.append(reading);
}

void addOtherScripts(TranscriptMessage &message, const Value &json)
{
    if (!json)
        return;
    const QJsonDocument document = exactJson(json->toUtf8());
    if (document.isObject()) {
        const QJsonObject object = document.object();
        for (auto member = object.begin(); member != object.end(); ++member) {
            QStringList texts;
            for (const TranscriptNote &note : notesOf(QString::fromUtf8(QJsonDocument(QJsonArray { member.value() }).toJson())))
                texts.append(note.text);
            addReading(message, u"other_scripts"_s, member.key(), texts.join(u" · "_s));
        }
        return;
    }
    for (const TranscriptNote &note : notesOf(*json))
        addReading(message, u"other_scripts"_s, {}, note.text);
}

TranscriptAudio audioOf(const NamedRow &row)
{
    TranscriptAudio audio;
    audio.state = row.text(u"audio_processing_state"_s);
    audio.error = row.text(u"audio_processing_error"_s);
    audio.milliseconds = row.number(u"audio_duration_ms"_s);
    audio.format = row.text(u"audio_format"_s);
    audio.bytes = row.whole(u"audio_size_bytes"_s);
    audio.hasRecording = row.text(u"has_recording"_s) == "true"_L1;
    audio.keptUntil = row.time(u"audio_retention_expires_at"_s);
    audio.deletedAt = row.time(u"audio_deleted_at"_s);
    return audio;
}

TranscriptMessage messageOf(const NamedRow &row, const QString &language)
{
    TranscriptMessage message;
    message.id = row.text(u"id"_s);
    message.role = row.text(u"role"_s);
    message.content = row.text(u"content"_s);
    message.at = row.time(u"timestamp"_s);
    const QString own = row.text(u"source_language"_s);
    message.language = own.isEmpty() ? language : own;
    for (const QString &column : { u"kanji"_s, u"hiragana"_s, u"katakana"_s, u"pinyin"_s, u"romanization"_s })
        addReading(message, column, {}, row.text(column));
    addOtherScripts(message, row.value(u"other_scripts"_s));
    message.translation = row.text(u"translated_content"_s);
    message.translationLanguage = row.text(u"target_language"_s);
    message.translationConfidence = row.text(u"translation_confidence"_s);
    message.translationProvider = row.text(u"translation_provider"_s);
    message.translationNotes = row.text(u"translation_notes"_s);
    message.grammar = notesOf(row.text(u"grammar_analysis"_s));
    message.vocabulary = notesOf(row.text(u"vocabulary_analysis"_s));
    message.pronunciation = row.text(u"pronunciation_score"_s).trimmed();
    message.fluency = row.text(u"fluency_score"_s).trimmed();
    message.wordsPerMinute = row.text(u"speech_rate_wpm"_s).trimmed();
    message.hasAnalysis = row.text(u"has_analysis"_s) == "true"_L1;
    message.audio = audioOf(row);
    return message;
}

TranscriptFinding findingOf(const NamedRow &row, const QString &content)
{
    TranscriptFinding finding;
    finding.id = row.text(u"id"_s);
    finding.feature = row.text(u"feature_id"_s);
    finding.module = row.text(u"module_id"_s);
    finding.severity = row.text(u"severity"_s);
    finding.action = row.text(u"action_status"_s);
    finding.original = row.text(u"original_text"_s);
    finding.suggested = row.text(u"suggested_text"_s);
    finding.explanation = row.text(u"explanation"_s);
    finding.example = row.text(u"example"_s);
    finding.place = { row.whole(u"offset_start"_s), row.whole(u"offset_end"_s), row.value(u"original_text"_s) };
    finding.mark = markFinding(content, finding.place);
    return finding;
}

QString qualified(const QString &alias, const QString &column)
{
    return alias + u'.' + quotedIdentifier(column);
}

TranscriptHead headOf(const Rows &rows)
{
    const NamedRow row(rows, rows.rows.first());
    TranscriptHead head;
    head.id = row.text(u"id"_s);
    head.title = row.text(u"title"_s);
    head.language = row.text(u"target_language_id"_s);
    head.languageName = row.text(u"language_name"_s);
    head.mode = row.text(u"mode"_s);
    head.voice = row.text(u"voice"_s);
    head.scenario = row.text(u"scenario_id"_s);
    head.scenarioTitle = row.text(u"scenario_title"_s);
    head.user = row.text(u"user_id"_s);
    head.guest = row.text(u"guest_id"_s);
    head.startedAt = row.time(u"started_at"_s);
    head.endedAt = row.time(u"ended_at"_s);
    head.seconds = row.whole(u"duration_seconds"_s);
    head.messages = row.whole(u"message_count"_s);
    return head;
}

} // namespace

TranscriptReader::TranscriptReader(const Catalog &catalog, const QString &conversation, int pageSize)
    : m_catalog(catalog)
    , m_conversation(conversation)
    , m_pageSize(pageSize)
{
    m_headColumns = readable(conversationsTable,
        { u"id"_s, u"title"_s, u"target_language_id"_s, u"mode"_s, u"voice"_s, u"scenario_id"_s, u"user_id"_s, u"guest_id"_s,
            u"started_at"_s, u"ended_at"_s, u"duration_seconds"_s, u"message_count"_s });
    m_messageColumns = readable(messagesTable,
        { u"id"_s, u"role"_s, u"content"_s, u"timestamp"_s, u"source_language"_s, u"target_language"_s, u"kanji"_s, u"hiragana"_s,
            u"katakana"_s, u"pinyin"_s, u"romanization"_s, u"other_scripts"_s, u"translated_content"_s, u"translation_confidence"_s,
            u"translation_provider"_s, u"translation_notes"_s, u"grammar_analysis"_s, u"vocabulary_analysis"_s,
            u"pronunciation_score"_s, u"fluency_score"_s, u"speech_rate_wpm"_s, u"audio_processing_state"_s,
            u"audio_processing_error"_s, u"audio_duration_ms"_s, u"audio_format"_s, u"audio_size_bytes"_s,
            u"audio_retention_expires_at"_s, u"audio_deleted_at"_s });
    m_findingColumns = readable(findingsTable,
        { u"id"_s, u"message_id"_s, u"feature_id"_s, u"module_id"_s, u"severity"_s, u"action_status"_s, u"offset_start"_s,
            u"offset_end"_s, u"original_text"_s, u"suggested_text"_s, u"explanation"_s, u"example"_s });
    if (!has(speechTable, u"message_id"_s))
        m_notThere.append(speechTable);
}

bool TranscriptReader::has(const QString &table, const QString &column) const
{
    const Table *found = m_catalog.table(table);
    const Column *one = found ? found->column(column) : nullptr;
    return one && one->mayRead;
}

QStringList TranscriptReader::readable(const QString &table, const QStringList &columns)
{
    if (!m_catalog.table(table)) {
        m_notThere.append(table);
        return {};
    }
    QStringList found;
    for (const QString &column : columns) {
        if (has(table, column))
            found.append(column);
        else
            m_notThere.append(table + u'.' + column);
    }
    return found;
}

bool TranscriptReader::canRead() const
{
    return has(messagesTable, u"conversation_id"_s) && has(messagesTable, u"id"_s) && has(messagesTable, u"content"_s);
}

Statement TranscriptReader::headStatement() const
{
    QStringList fields;
    for (const QString &column : m_headColumns)
        fields.append(u"%1::text AS %2"_s.arg(qualified(u"c"_s, column), quotedIdentifier(column)));
    QString from = u"FROM %1 AS c"_s.arg(quotedIdentifier(m_catalog.schema(), conversationsTable));
    if (m_headColumns.contains(u"target_language_id"_s) && has(u"languages"_s, u"id"_s) && has(u"languages"_s, u"name"_s)) {
        fields.append(u"l.\"name\"::text AS language_name"_s);
        from += u" LEFT JOIN %1 AS l ON l.\"id\"::text = c.\"target_language_id\"::text"_s.arg(
            quotedIdentifier(m_catalog.schema(), u"languages"_s));
    }
    if (m_headColumns.contains(u"scenario_id"_s) && has(u"scenarios"_s, u"id"_s) && has(u"scenarios"_s, u"title"_s)) {
        fields.append(u"s.\"title\"::text AS scenario_title"_s);
        from += u" LEFT JOIN %1 AS s ON s.\"id\"::text = c.\"scenario_id\"::text"_s.arg(
            quotedIdentifier(m_catalog.schema(), u"scenarios"_s));
    }
    return { u"SELECT %1 %2 WHERE c.\"id\" = $1"_s.arg(fields.join(u", "_s), from), { m_conversation } };
}

Statement TranscriptReader::pageStatement(const Row &cursor) const
{
    QStringList fields;
    for (const QString &column : m_messageColumns)
        fields.append(u"%1::text AS %2"_s.arg(qualified(u"m"_s, column), quotedIdentifier(column)));
    QStringList recordings;
    for (const QString &column : { u"audio_storage_key"_s, u"audio_url"_s }) {
        if (has(messagesTable, column))
            recordings.append(u"nullif(%1::text, '') IS NOT NULL"_s.arg(qualified(u"m"_s, column)));
    }
    if (!recordings.isEmpty())
        fields.append(u"(%1)::text AS has_recording"_s.arg(recordings.join(u" OR "_s)));
    if (has(speechTable, u"message_id"_s))
        fields.append(u"EXISTS (SELECT FROM %1 AS a WHERE a.\"message_id\" = m.\"id\")::text AS has_analysis"_s.arg(
            quotedIdentifier(m_catalog.schema(), speechTable)));
    // The time first, where there is one; a message without a time stands first.
    QStringList keys;
    QStringList places;
    Statement statement;
    statement.parameters.append(m_conversation);
    const auto addKey = [&](const QString &expression, const QString &type, int number) {
        keys.append(expression);
        fields.append(u"%1::text AS cursor_%2"_s.arg(expression).arg(number));
        if (!cursor.isEmpty()) {
            statement.parameters.append(cursor.value(number));
            places.append(u"$%1::%2"_s.arg(statement.parameters.size()).arg(type));
        }
    };
    if (m_messageColumns.contains(u"timestamp"_s)) {
        const Column *time = m_catalog.table(messagesTable)->column(u"timestamp"_s);
        const QString name = qualified(u"m"_s, u"timestamp"_s);
        const bool isTime = time->kind == ValueKind::Timestamp || time->kind == ValueKind::TimestampWithZone;
        addKey(time->notNull || !isTime ? (time->notNull ? name : u"coalesce(%1::text, '')"_s.arg(name))
                                        : u"coalesce(%1, '-infinity')"_s.arg(name),
            time->notNull || isTime ? time->typeName : u"text"_s, 0);
    } else {
        addKey(u"''::text"_s, u"text"_s, 0);
    }
    addKey(qualified(u"m"_s, u"id"_s), m_catalog.table(messagesTable)->column(u"id"_s)->typeName, 1);
    statement.sql = u"SELECT %1 FROM %2 AS m WHERE m.\"conversation_id\" = $1"_s.arg(
        fields.join(u", "_s), quotedIdentifier(m_catalog.schema(), messagesTable));
    if (!places.isEmpty())
        statement.sql += u" AND (%1) > (%2)"_s.arg(keys.join(u", "_s), places.join(u", "_s));
    statement.sql += u" ORDER BY %1 LIMIT %2"_s.arg(keys.join(u", "_s)).arg(m_pageSize + 1);
    return statement;
}

Statement TranscriptReader::findingsStatement(const QList<TranscriptMessage> &messages) const
{
    QStringList fields;
    for (const QString &column : m_findingColumns)
        fields.append(u"%1::text AS %2"_s.arg(qualified(u"f"_s, column), quotedIdentifier(column)));
    QStringList ids;
    for (const TranscriptMessage &message : messages)
        ids.append(message.id);
    QString order;
    if (m_findingColumns.contains(u"offset_start"_s))
        order += u"f.\"offset_start\", "_s;
    return { u"SELECT %1 FROM %2 AS f WHERE f.\"message_id\" = ANY ($1::%3[]) ORDER BY %4f.\"id\""_s.arg(fields.join(u", "_s),
                 quotedIdentifier(m_catalog.schema(), findingsTable),
                 m_catalog.table(findingsTable)->column(u"message_id"_s)->typeName, order),
        { arrayLiteral(ids) } };
}

Result<void> TranscriptReader::addFindings(PgConnection &connection, QList<TranscriptMessage> &messages) const
{
    if (messages.isEmpty() || !m_findingColumns.contains(u"message_id"_s) || !m_findingColumns.contains(u"id"_s))
        return {};
    const Result<Rows> rows = connection.run(findingsStatement(messages));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QHash<QString, TranscriptMessage *> byId;
    for (TranscriptMessage &message : messages)
        byId.insert(message.id, &message);
    for (const Row &row : rows->rows) {
        const NamedRow named(*rows, row);
        if (TranscriptMessage *message = byId.value(named.text(u"message_id"_s)))
            message->findings.append(findingOf(named, message->content));
    }
    return {};
}

Result<TranscriptPage> TranscriptReader::read(PgConnection &connection, const Row &cursor) const
{
    TranscriptPage page;
    QString language;
    if (m_headColumns.contains(u"id"_s)) {
        const Result<Rows> head = connection.run(headStatement());
        if (!head)
            return tl::unexpected<Error>(head.error());
        if (!head->rows.isEmpty()) {
            page.head = headOf(*head);
            language = page.head->language;
        }
    }
    const Result<Rows> rows = connection.run(pageStatement(cursor));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const qsizetype count = std::min<qsizetype>(rows->rows.size(), m_pageSize);
    page.isLast = rows->rows.size() <= m_pageSize;
    for (qsizetype i = 0; i < count; ++i) {
        const NamedRow row(*rows, rows->rows.at(i));
        page.messages.append(messageOf(row, language));
        page.cursor = { row.value(u"cursor_0"_s), row.value(u"cursor_1"_s) };
    }
    if (const Result<void> found = addFindings(connection, page.messages); !found)
        return tl::unexpected<Error>(found.error());
    return page;
}

} // namespace Kaiwa
