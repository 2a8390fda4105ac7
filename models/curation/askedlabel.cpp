#include "models/curation/askedlabel.h"

#include "models/database/pgconnection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString lowerSql = u"SELECT lower(item.label) FROM json_array_elements_text($1::json) WITH ORDINALITY "
                         "AS item (label, place) ORDER BY item.place"_s;

bool isHeading(const QString &line)
{
    const QString words = line.trimmed().toLower();
    return words == "label"_L1 || words == "label\tlanguage"_L1;
}

} // namespace

QList<AskedLabel> askedLabels(const QString &text, const std::optional<QString> &language)
{
    QList<AskedLabel> asked;
    bool isFirst = true;
    const QStringList lines = text.split(u'\n');
    for (QString line : lines) {
        if (isFirst && line.startsWith(QChar::ByteOrderMark))
            line.remove(0, 1);
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty() || (std::exchange(isFirst, false) && isHeading(line)))
            continue;
        const qsizetype tab = line.indexOf(u'\t');
        if (tab < 0) {
            asked.append({ line, language });
            continue;
        }
        const QString named = line.sliced(tab + 1).section(u'\t', 0, 0).trimmed();
        asked.append({ line.first(tab), named.isEmpty() ? std::nullopt : std::optional(named) });
    }
    return asked;
}

Result<QStringList> loweredByServer(PgConnection &connection, const QStringList &labels)
{
    QJsonArray array;
    for (QString label : labels)
        array.append(label.remove(QChar::Null));
    const Result<Rows> rows = connection.run(lowerSql, { QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)) });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    QStringList lowered;
    for (const Row &row : rows->rows)
        lowered.append(row.value(0).value_or(QString()));
    return lowered;
}

} // namespace Kaiwa
