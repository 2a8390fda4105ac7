#include "models/people/learnerfinder.h"

#include "models/database/pgconnection.h"
#include "models/insights/report.h"
#include "models/insights/reportbykey.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

struct LearnerFinderWords {
    Q_DECLARE_TR_FUNCTIONS(LearnerFinder)
};

constexpr int shortestIdPart = 4; // of an id that is being typed; less would be a name as well

// One way of looking: a statement whose rows are the id, then the key by which it goes on.
struct LearnerWay {
    QString id;
    Statement statement;
    bool isSlow = false;
};

// What the database has for it.
struct LearnerTable {
    QString table; // quoted, with its schema
    const Table *users = nullptr;
    QSet<QString> loweredPrefix; // columns with an index on how their lower-case text begins
};

const Column *readable(const LearnerTable &in, const QString &name)
{
    const Column *column = in.users->column(name);
    return column && column->mayRead ? column : nullptr;
}

QString textOf(const LearnerTable &in, const QString &name)
{
    const Column *column = readable(in, name);
    const QString quoted = u"person."_s + quotedIdentifier(name);
    return column && column->typeName == "text"_L1 ? quoted : QString(quoted + u"::text"_s);
}

// A parameter as the type of a column of the table, so that the column's own index serves.
QString typed(const LearnerTable &in, const QString &column, const QString &parameter)
{
    return u"(SELECT typed.%1 FROM jsonb_populate_record(NULL::%2, jsonb_build_object('%3', %4::text)) AS typed)"_s.arg(
        quotedIdentifier(column), in.table, QString(column).replace(u'\'', u"''"_s), parameter);
}

QString likeText(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

// The ids that begin with what was typed lie between these two; none where it is not how an id begins.
std::optional<std::pair<QString, QString>> uuidRange(const QString &text)
{
    static const QRegularExpression beginning(u"^[0-9a-f]{1,8}(-([0-9a-f]{1,4}(-([0-9a-f]{1,4}(-([0-9a-f]{1,4}"
                                              "(-[0-9a-f]{0,12})?)?)?)?)?)?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() < shortestIdPart || !beginning.match(text).hasMatch())
        return {};
    const QString low = u"00000000-0000-0000-0000-000000000000"_s;
    const QString high = u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s;
    // A group that is longer than it may be is no beginning: the dashes then stand elsewhere.
    for (qsizetype i = 0; i < text.size(); ++i) {
        if ((text.at(i) == u'-') != (low.at(i) == u'-'))
            return {};
    }
    return std::pair(text.toLower() + low.mid(text.size()), text.toLower() + high.mid(text.size()));
}

// Rows whose column begins with the text, in the order of the plain index on it. No collation names the last text that
// begins so: the greatest of three that none of them puts before it closes the range, and the beginning itself is asked.
LearnerWay byBeginning(const LearnerTable &in, const QString &id, const QString &column, const QString &text,
    const QStringList &after)
{
    const QString value = textOf(in, column);
    const QString plain = u"person."_s + quotedIdentifier(column);
    Statement statement;
    statement.sql = u"SELECT person.id::text, %1 FROM %2 AS person WHERE %3 >= $1::text AND %3 <= "
                    "(SELECT max(bound) FROM unnest(ARRAY[$1 || chr(1114109), $1 || chr(65535), $1 || 'zzzzzzzz']) AS bound)"
                    " AND starts_with(%1, $1) AND ($2::text IS NULL OR %3 > $2::text) ORDER BY %3 LIMIT %4"_s
                        .arg(value, in.table, plain, QString::number(LearnerQuestion::pageRows));
    statement.parameters = { text, after.isEmpty() ? Value() : Value(after.value(0)) };
    return { id, statement, false };
}

// The same where an index on the lower-case text serves it, in the order of its bytes.
LearnerWay byLoweredBeginning(const LearnerTable &in, const QString &id, const QString &column, const QString &text,
    const QStringList &after)
{
    const QString value = u"lower(%1)"_s.arg(textOf(in, column));
    Statement statement;
    statement.sql = u"SELECT person.id::text, %1, person.id::text FROM %2 AS person WHERE %1 ~>=~ coalesce($2::text, lower($1::text)) "
                    "AND %1 ~<=~ (lower($1::text) || chr(1114109)) AND ($2::text IS NULL OR %1 ~>~ $2::text OR "
                    "(%1 = $2::text AND person.id > %3)) ORDER BY %1 USING ~<~, person.id LIMIT %4"_s
                        .arg(value, in.table, typed(in, u"id"_s, u"$3"_s), QString::number(LearnerQuestion::pageRows));
    statement.parameters = { text, after.isEmpty() ? Value() : Value(after.value(0)),
        after.isEmpty() ? Value() : Value(after.value(1)) };
    return { id, statement, false };
}

// Those that a quick way finds by their beginning are left to it.
LearnerWay byPart(const LearnerTable &in, const QStringList &columns, const QString &text, const QStringList &after)
{
    QStringList conditions;
    QStringList quick;
    for (const QString &column : columns) {
        const QString value = textOf(in, column);
        conditions += u"lower(%1) LIKE '%' || lower($1::text) || '%'"_s.arg(value);
        if (in.loweredPrefix.contains(column))
            quick += u"starts_with(lower(%1), lower($3::text))"_s.arg(value);
    }
    quick += u"$3::text IS NULL"_s;
    Statement statement;
    statement.sql = u"SELECT person.id::text, person.id::text FROM %1 AS person WHERE (%2) AND (%3) IS NOT TRUE AND "
                    "($2::text IS NULL OR person.id > %4) ORDER BY person.id LIMIT %5"_s.arg(in.table, conditions.join(u" OR "_s),
                        quick.join(u" OR "_s), typed(in, u"id"_s, u"$2"_s), QString::number(LearnerQuestion::pageRows));
    statement.parameters = { likeText(text), after.isEmpty() ? Value() : Value(after.value(0)), text };
    return { u"part"_s, statement, true };
}

std::optional<LearnerWay> byId(const LearnerTable &in, const QString &text, const QStringList &after)
{
    const ValueKind kind = in.users->column(u"id"_s)->kind;
    if (kind == ValueKind::Text)
        return byBeginning(in, u"id"_s, u"id"_s, text, after);
    Statement statement;
    if (kind == ValueKind::Uuid) {
        const auto range = uuidRange(text);
        if (!range)
            return {};
        statement.sql = u"SELECT person.id::text, person.id::text FROM %1 AS person WHERE person.id BETWEEN $1::uuid AND "
                        "$2::uuid AND ($3::uuid IS NULL OR person.id > $3::uuid) ORDER BY person.id LIMIT %2"_s
                            .arg(in.table, QString::number(LearnerQuestion::pageRows));
        statement.parameters = { range->first, range->second, after.isEmpty() ? Value() : Value(after.value(0)) };
        return LearnerWay { u"id"_s, statement, false };
    }
    static const QRegularExpression digits(u"^\\d{1,18}$"_s);
    if (kind != ValueKind::Integer || !digits.match(text).hasMatch())
        return {};
    statement.sql = u"SELECT person.id::text, person.id::text FROM %1 AS person WHERE person.id = $1::bigint"_s.arg(in.table);
    statement.parameters = { text };
    return LearnerWay { u"id"_s, statement, false };
}

QList<LearnerWay> waysOfEverybody(const LearnerTable &in, const LearnerQuestion &question)
{
    const QString last = u"last_usage"_s;
    const QString limit = QString::number(LearnerQuestion::pageRows);
    const auto next = [&question](const QString &way, int part) {
        const QStringList after = question.after.value(way);
        return after.isEmpty() ? Value() : Value(after.value(part));
    };
    if (!readable(in, last) || !in.users->hasIndexOn(last)) {
        return { { u"all"_s, { u"SELECT person.id::text, person.id::text FROM %1 AS person WHERE ($1::text IS NULL OR "
                               "person.id > %2) ORDER BY person.id LIMIT %3"_s.arg(in.table, typed(in, u"id"_s, u"$1"_s), limit),
                               { next(u"all"_s, 0) } }, true } };
    }
    const QString column = u"person."_s + quotedIdentifier(last);
    const QString sinceTyped = typed(in, last, u"$1"_s);
    const QString idTyped = typed(in, u"id"_s, u"$2"_s);
    // Without a key to go on from the condition is left out: a plan that begins at the end of the index needs that.
    const bool goesOn = !question.after.value(u"recent"_s).isEmpty();
    LearnerWay recent { u"recent"_s, {}, false };
    recent.statement.sql = u"SELECT person.id::text, %1::text, person.id::text FROM %2 AS person WHERE %1 IS NOT NULL%3 "
                           "ORDER BY %1 DESC, person.id DESC LIMIT %4"_s.arg(column, in.table,
                               goesOn ? u" AND (%1, person.id) < (%2, %3)"_s.arg(column, sinceTyped, idTyped) : QString(), limit);
    if (goesOn)
        recent.statement.parameters = { next(u"recent"_s, 0), next(u"recent"_s, 1) };
    LearnerWay never { u"never"_s, { u"SELECT person.id::text, person.id::text FROM %1 AS person WHERE %2 IS NULL AND "
                                     "($1::text IS NULL OR person.id > %3) ORDER BY person.id LIMIT %4"_s.arg(in.table, column,
                                         typed(in, u"id"_s, u"$1"_s), limit), { next(u"never"_s, 0) } }, true };
    return { recent, never };
}

QList<LearnerWay> waysOf(const LearnerTable &in, const LearnerQuestion &question)
{
    if (question.text.isEmpty())
        return waysOfEverybody(in, question);
    const QString &text = question.text;
    QList<LearnerWay> ways;
    if (const auto way = byId(in, text, question.after.value(u"id"_s)))
        ways += *way;
    QStringList named;
    for (const QString &column : { u"email"_s, u"username"_s, u"display_name"_s }) {
        const Column *there = readable(in, column);
        if (!there)
            continue;
        named += column;
        const bool isPlain = there->kind == ValueKind::Text && in.users->hasIndexOn(column);
        if (in.loweredPrefix.contains(column)) {
            ways += byLoweredBeginning(in, column, column, text, question.after.value(column));
        } else if (isPlain) {
            ways += byBeginning(in, column, column, text, question.after.value(column));
            // Mails are written small; who types one as it stands on a card finds it, too.
            const QString lowered = column + u".lower"_s;
            if (text.toLower() != text)
                ways += byBeginning(in, lowered, column, text.toLower(), question.after.value(lowered));
        }
    }
    if (!named.isEmpty())
        ways += byPart(in, named, text, question.after.value(u"part"_s));
    return ways;
}

// Those indexes of the table that the catalog does not name: on an expression.
Result<LearnerTable> tableOf(PgConnection &connection, const Catalog &catalog)
{
    LearnerTable in;
    in.users = catalog.table(u"users"_s);
    const Column *id = in.users ? in.users->column(u"id"_s) : nullptr;
    if (!id || !id->mayRead)
        return failure(Error::Kind::Invalid,
            in.users ? LearnerFinderWords::tr("The id of an account cannot be read here.")
                     : LearnerFinderWords::tr("This database has no table “users”."));
    in.table = quotedIdentifier(in.users->schema, in.users->name);
    const Result<Rows> indexes = connection.run(u"SELECT pg_get_indexdef(i.indexrelid) FROM pg_index AS i WHERE "
                                                "i.indrelid = $1::regclass AND i.indisvalid AND i.indpred IS NULL AND "
                                                "i.indexprs IS NOT NULL"_s, { in.table });
    if (!indexes)
        return tl::unexpected<Error>(indexes.error());
    static const QRegularExpression lowered(u"\\(lower\\(\\(?\"?(\\w+)\"?\\)?(::text\\))? text_pattern_ops"_s);
    for (const Row &row : indexes->rows) {
        const auto match = lowered.match(row.value(0).value_or(QString()));
        if (match.hasMatch())
            in.loweredPrefix.insert(match.captured(1));
    }
    return in;
}

// Those that are gone next: all quick ways that are not done, or else the slow ones.
QList<LearnerWay> nextWays(const LearnerTable &in, const LearnerQuestion &question)
{
    QList<LearnerWay> left = waysOf(in, question);
    left.removeIf([&question](const LearnerWay &way) { return question.done.contains(way.id); });
    QList<LearnerWay> quick = left;
    quick.removeIf([](const LearnerWay &way) { return way.isSlow; });
    return quick.isEmpty() ? left : quick;
}

// What the ways found, each learner once, in the order of the ways.
Result<QStringList> gone(PgConnection &connection, const LearnerTable &in, const QList<LearnerWay> &ways, LearnerPage &page)
{
    QList<Statement> statements;
    for (const LearnerWay &way : ways)
        statements += { Statement { u"EXPLAIN (COSTS OFF) "_s + way.statement.sql, way.statement.parameters }, way.statement };
    const Result<QList<Result<Rows>>> answers = connection.runPipeline(statements);
    if (!answers)
        return tl::unexpected<Error>(answers.error());
    QStringList found;
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const LearnerWay &way = ways.at(i);
        const Result<Rows> &plan = answers->at(2 * i);
        const Result<Rows> &rows = answers->at(2 * i + 1);
        if (!plan || !rows)
            return tl::unexpected<Error>(plan ? rows.error() : plan.error());
        page.ways += way.id;
        const QString scan = u"Seq Scan on "_s + in.users->name;
        if (std::any_of(plan->rows.cbegin(), plan->rows.cend(),
                [&scan](const Row &row) { return row.value(0).value_or(QString()).contains(scan); }))
            page.scanned += way.id;
        for (const Row &row : rows->rows) {
            const QString id = row.value(0).value_or(QString());
            if (!page.next.shown.contains(id)) {
                page.next.shown.insert(id);
                found += id;
            }
        }
        if (rows->rows.size() < LearnerQuestion::pageRows) {
            page.next.done.insert(way.id);
            page.next.after.remove(way.id);
        } else {
            QStringList key;
            for (const Value &value : rows->rows.last().mid(1))
                key += value.value_or(QString());
            page.next.after.insert(way.id, key);
        }
    }
    return found;
}

// Somebody's whole id or mail was typed: whoever else has that inside of a name is not meant.
bool isExact(const LearnerPage &page)
{
    for (const QString &column : { u"id"_s, u"email"_s }) {
        const int at = columnOf(page.rows, column);
        for (const Row &row : at < 0 ? QList<Row>() : page.rows.rows) {
            if (row.value(at).value_or(QString()).compare(page.next.text, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

} // namespace

Result<LearnerPage> findLearners(PgConnection &connection, const Catalog &catalog, const LearnerQuestion &question)
{
    QElapsedTimer timer;
    timer.start();
    const Result<LearnerTable> in = tableOf(connection, catalog);
    if (!in)
        return tl::unexpected<Error>(in.error());
    LearnerPage page;
    page.next = question;
    const Result<QStringList> found = gone(connection, *in, nextWays(*in, question), page);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const Report list(catalog, u"learner-list"_s,
        { { u"people"_s, reportList(*found) }, { u"since"_s, reportTime(question.monthSince) } });
    if (!found->isEmpty()) {
        Result<Rows> rows = connection.run(list.statement());
        if (!rows)
            return tl::unexpected<Error>(rows.error());
        page.rows = std::move(*rows);
    }
    if (isExact(page))
        page.next.done.insert(u"part"_s);
    page.isComplete = nextWays(*in, page.next).isEmpty();
    page.seconds = double(timer.nsecsElapsed()) / 1e9;
    return page;
}

QMap<QString, Statement> learnerStatements(
    PgConnection &connection, const Catalog &catalog, const LearnerQuestion &question)
{
    QMap<QString, Statement> statements;
    const Result<LearnerTable> in = tableOf(connection, catalog);
    for (const LearnerWay &way : in ? waysOf(*in, question) : QList<LearnerWay>())
        statements.insert(way.id, way.statement);
    return statements;
}

} // namespace Kaiwa
