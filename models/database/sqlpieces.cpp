#include "models/database/sqlpieces.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString takesFile = u"\\ir "_s;
const QString setsValue = u"\\set "_s;

QString unquoted(const QString &word)
{
    const QString text = word.trimmed();
    return text.size() > 1 && text.startsWith(u'\'') ? text.mid(1, text.size() - 2).replace(u"''"_s, u"'"_s) : text;
}

class PieceJoiner final {
public:
    explicit PieceJoiner(const std::function<QString(const QString &)> &textOf)
        : m_textOf(textOf)
    {
    }

    // What remains of the lines when those to psql itself are gone.
    QString read(const QString &text, const QString &folder)
    {
        static const QRegularExpression pieceEnd(u"^\\$piece\\$ AS ([a-z_]+) \\\\gset$"_s);
        QStringList kept;
        QStringList piece;
        bool isInPiece = false;
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines) {
            const QRegularExpressionMatch end = pieceEnd.match(line);
            if (isInPiece && end.hasMatch()) {
                m_values.insert(end.captured(1), piece.join(u'\n'));
                isInPiece = false;
            } else if (isInPiece) {
                piece.append(line);
            } else if (line == "SELECT $piece$"_L1) {
                isInPiece = true;
                piece.clear();
            } else if (line.startsWith(takesFile)) {
                const QString path = folder + line.mid(takesFile.size()).trimmed();
                read(m_textOf(path), path.left(path.lastIndexOf(u'/') + 1));
            } else if (line.startsWith(setsValue)) {
                const QString given = line.mid(setsValue.size());
                m_values.insert(given.section(u' ', 0, 0), unquoted(given.section(u' ', 1)));
            } else {
                kept.append(withValues(line));
            }
        }
        return kept.join(u'\n');
    }

private:
    // psql reads the values in a value, too.
    QString withValues(const QString &line) const
    {
        static const QRegularExpression alone(u"^( *):([a-z_]+)$"_s);
        static const QRegularExpression named(u"(?<!:):('?)([a-z_]+)\\1"_s);
        if (const QRegularExpressionMatch match = alone.match(line); match.hasMatch() && m_values.contains(match.captured(2))) {
            QStringList parts = m_values.value(match.captured(2)).split(u'\n');
            for (QString &part : parts)
                part = withValues(match.captured(1) + part);
            return parts.join(u'\n');
        }
        QString text;
        qsizetype behind = 0;
        for (auto it = named.globalMatch(line); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const auto value = m_values.constFind(match.captured(2));
            if (value == m_values.cend())
                continue;
            text += QStringView(line).mid(behind, match.capturedStart() - behind);
            text += match.capturedLength(1) > 0 ? u'\'' + QString(*value).replace(u'\'', u"''"_s) + u'\'' : *value;
            behind = match.capturedEnd();
        }
        return behind == 0 ? line : withValues(text.append(QStringView(line).mid(behind)));
    }

    const std::function<QString(const QString &)> &m_textOf;
    QHash<QString, QString> m_values;
};

} // namespace

QString joinedSql(const QString &text, const std::function<QString(const QString &)> &textOf)
{
    return text.startsWith(takesFile) || text.contains(u'\n' + takesFile) ? PieceJoiner(textOf).read(text, {}) : text;
}

} // namespace Kaiwa
