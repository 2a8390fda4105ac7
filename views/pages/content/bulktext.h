#pragma once

#include <QWidget>

class QLineEdit;

namespace Kaiwa {

class ParagraphEditor;

// A text that a bulk edit works with: in one line, or in several where the field holds several. What is typed stays when
// the field changes; only what one line cannot hold goes. Owned by the form.
class BulkText final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkText)

public:
    BulkText(const QString &objectName, const QString &words, QWidget *parent = nullptr);

    QString text() const;
    void setHint(const QString &hint); // while it is empty
    void setSeveralLines(bool several);

Q_SIGNALS:
    void edited();
    void escaped();

private:
    QLineEdit *m_line = nullptr;
    ParagraphEditor *m_paragraph = nullptr;
    bool m_several = false;
};

} // namespace Kaiwa
