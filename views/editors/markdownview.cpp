#include "views/editors/markdownview.h"

#include <QImage>

namespace Kaiwa {

MarkdownView::MarkdownView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(2);
}

void MarkdownView::showMarkdown(const QString &text)
{
    QString shown = text.left(longestShown);
    if (shown.size() < text.size())
        shown += QStringLiteral("\n\n*%1*").arg(tr("The preview ends here; the text goes on."));
    document()->setMarkdown(shown,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
}

QVariant MarkdownView::loadResource(int type, const QUrl &name)
{
    Q_UNUSED(type)
    Q_UNUSED(name)
    // No answer at all would send the document to the disk.
    QImage nothing(1, 1, QImage::Format_ARGB32);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace Kaiwa
