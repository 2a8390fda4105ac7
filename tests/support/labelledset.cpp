#include "tests/support/labelledset.h"

#include "tests/support/builtplaces.h"

#include <QFile>
#include <QStringList>

namespace Kaiwa::TestSupport {

using namespace Qt::StringLiterals;

namespace {

QList<QStringList> fieldsOf(const QString &name)
{
    QFile file(sourceFolder() + u"/tests/labels/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        rows.append(line.split(u'\t'));
        if (rows.last().size() != 4)
            qFatal("%s: a line of other than four fields: %s", qPrintable(name), qPrintable(line));
    }
    return rows;
}

} // namespace

QList<KnownLabel> knownLabels()
{
    QList<KnownLabel> labels;
    for (const QStringList &row : fieldsOf(u"known.tsv"_s))
        labels.append({ row.at(0), row.at(1), row.at(2), row.at(3) });
    return labels;
}

QList<ApartLabels> labelsThatStayApart()
{
    QList<ApartLabels> labels;
    for (const QStringList &row : fieldsOf(u"apart.tsv"_s))
        labels.append({ row.at(0), row.at(1), row.at(2), row.at(3) });
    return labels;
}

} // namespace Kaiwa::TestSupport
