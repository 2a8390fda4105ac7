#include "views/shell/sqlview.h"

#include "views/shell/theme.h"

#include <QRegularExpression>
#include <QSyntaxHighlighter>

namespace Kaiwa {

namespace {

// A quoted value may run over several lines; the state of a block says whether it ends inside one.
class SqlHighlighter final : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        const Colours &colours = Theme::instance().colours();
        static const QRegularExpression token(QStringLiteral(
            "'(?:[^'\\\\]|''|\\\\.)*('|$)|\"[^\"]*\"|--.*$|\\bRETURNING\\b.*$"
            "|\\b(?:INSERT|INTO|VALUES|UPDATE|SET|DELETE|FROM|WHERE|AND|OR|NOT|IS|NULL|DISTINCT|SELECT|DEFAULT|"
            "BEGIN|COMMIT|TRUE|FALSE|now)\\b"));
        int from = 0;
        setCurrentBlockState(0);
        if (previousBlockState() == 1) {
            const qsizetype end = text.indexOf(u'\'');
            from = end < 0 ? int(text.size()) : int(end) + 1;
            setFormat(0, from, colours.good);
            if (end < 0)
                setCurrentBlockState(1);
        }
        for (auto matches = token.globalMatch(text, from); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QChar first = match.capturedView().front();
            const QColor ink = first == u'\''                                    ? colours.good
                : first == u'-' || match.capturedView().startsWith(u"RETURNING") ? colours.dim
                : first == u'"'                                                  ? colours.text
                                                                                 : colours.accent;
            setFormat(int(match.capturedStart()), int(match.capturedLength()), ink);
            if (first == u'\'' && (match.capturedLength() == 1 || match.captured(1).isEmpty()))
                setCurrentBlockState(1);
        }
    }
};

} // namespace

SqlView::SqlView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(codeFont());
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    viewport()->setBackgroundRole(QPalette::Window); // not a field: nothing is written here
    auto *highlighter = new SqlHighlighter(document());
    connect(&Theme::instance(), &Theme::changed, highlighter, &QSyntaxHighlighter::rehighlight);
}

} // namespace Kaiwa
