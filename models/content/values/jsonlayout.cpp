#include "models/content/values/jsonlayout.h"

#include "models/content/values/valuecheck.h"
#include "models/exactjson.h"

#include <QList>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortEnough = 60;

bool isMark(QChar c)
{
    return u"{}[],:"_s.contains(c);
}

// Strings, marks and words (numbers, true, false, null), without the white space between them.
QList<QStringView> tokensOf(QStringView json)
{
    QList<QStringView> tokens;
    for (qsizetype at = 0; at < json.size();) {
        if (isJsonSpace(json[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at++;
        if (json[start] == u'"') {
            while (at < json.size() && json[at] != u'"')
                at += json[at] == u'\\' ? 2 : 1;
            ++at;
        } else if (!isMark(json[start])) {
            while (at < json.size() && !isJsonSpace(json[at]) && !isMark(json[at]) && json[at] != u'"')
                ++at;
        }
        tokens.append(json.sliced(start, qMin(at, json.size()) - start));
    }
    return tokens;
}

// Lays one text out; lives for one call.
class Layout final {
public:
    explicit Layout(QStringView json)
        : m_tokens(tokensOf(json))
    {
    }

    QString lines()
    {
        while (m_at < m_tokens.size())
            writeValue(0);
        return m_text;
    }

    static QString oneLine(const QList<QStringView> &tokens)
    {
        QString text;
        for (const QStringView token : tokens) {
            text += token;
            if (token == u"," || token == u":")
                text += u' ';
        }
        return text;
    }

private:
    static bool opens(QStringView token) { return token == u"{" || token == u"["; }
    static bool closes(QStringView token) { return token == u"}" || token == u"]"; }

    // The tokens of a container without others in it, from the opening mark to the closing one; none where it has some.
    QList<QStringView> flatContainer() const
    {
        for (qsizetype end = m_at + 1; end < m_tokens.size(); ++end) {
            if (opens(m_tokens.at(end)))
                return {};
            if (closes(m_tokens.at(end)))
                return m_tokens.sliced(m_at, end - m_at + 1);
        }
        return {};
    }

    void writeValue(int level)
    {
        if (!opens(m_tokens.at(m_at))) {
            m_text += m_tokens.at(m_at++);
            return;
        }
        if (const QList<QStringView> flat = flatContainer(); !flat.isEmpty()) {
            const QString line = oneLine(flat);
            const bool isObject = flat.first() == u"{";
            if (line.size() <= shortEnough && (!isObject || flat.size() <= 5)) {
                m_text += line;
                m_at += flat.size();
                return;
            }
        }
        writeContainer(level);
    }

    void writeContainer(int level)
    {
        m_text += m_tokens.at(m_at++);
        breakLine(level + 1);
        while (m_at < m_tokens.size() && !closes(m_tokens.at(m_at))) {
            const QStringView token = m_tokens.at(m_at);
            if (token == u"," || token == u":") {
                m_text += token;
                ++m_at;
                if (token == u",")
                    breakLine(level + 1);
                else
                    m_text += u' ';
            } else {
                writeValue(level + 1);
            }
        }
        breakLine(level);
        if (m_at < m_tokens.size())
            m_text += m_tokens.at(m_at++);
    }

    void breakLine(int level) { m_text += u'\n' + QString(2 * level, u' '); }

    const QList<QStringView> m_tokens;
    qsizetype m_at = 0;
    QString m_text;
};

} // namespace

QString jsonLaidOut(const QString &json)
{
    return jsonProblem(json, false) ? json : Layout(json).lines();
}

QString jsonOnOneLine(const QString &json)
{
    return jsonProblem(json, false) ? json : Layout::oneLine(tokensOf(json));
}

} // namespace Kaiwa
