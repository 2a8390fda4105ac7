#pragma once

#include <QImage>
#include <QUrl>
#include <QWidget>

class QTimer;

namespace Kaiwa {

class PictureLoader;

// A picture from the network, or in words why there is none. Asks for it when it is first painted, which is when it is
// first seen. Owned by its editor.
class PictureView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureView)

public:
    explicit PictureView(QWidget *parent = nullptr);
    void showAddress(const QString &address, bool soon); // soon: it may change again in a moment

    QString words() const { return m_words; }
    QSize sizeHint() const override { return { 200, viewHeight }; }
    static constexpr int viewHeight = 120;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &words);
    void fetch();

    PictureLoader *m_loader = nullptr;
    QTimer *m_rest = nullptr;
    QUrl m_address;
    QImage m_picture;
    QString m_words;
    bool m_wanted = false; // to be fetched once it is seen
};

} // namespace Kaiwa
