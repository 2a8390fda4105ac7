#pragma once

#include "views/pages/people/transcript/messagecard.h"
#include "views/pages/people/transcript/messageheights.h"
#include "views/shell/accessibleitems.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <map>
#include <memory>

namespace Kaiwa {

// A conversation as cards, one below the other. Only what is seen is laid out; the heights of the rest are estimates, made
// exact a few at a time while nothing else is to be done, and what is seen never moves by it. One message is the current
// one, gone to by arrow keys. For screen readers each message is an item of a list. Shows messages that its owner keeps and outlives it with.
class TranscriptCanvas final : public QAbstractScrollArea, public AccessibleItems {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TranscriptCanvas)

public:
    explicit TranscriptCanvas(const QList<TranscriptMessage> &messages, QWidget *parent = nullptr);
    ~TranscriptCanvas() override;

    void reset(); // other messages
    void messagesAdded(); // behind those that were there
    void setShown(const TranscriptShown &shown);
    const TranscriptShown &shown() const { return m_shown; }

    int current() const { return m_current; } // -1: none
    void setCurrent(int message, bool scroll = true);
    // The hit of the search that is looked at, in one message; scrolled to.
    void showHit(int message, int hit);

    bool isMeasured() const { return m_next >= m_heights.count(); } // no height is an estimate any more
    QRect messageRect(int message) const; // in the viewport
    int cardsKept() const { return int(m_cards.size()); }

    int accessibleCount() const override { return m_heights.count(); }
    QString accessibleItemName(int message) const override; // who, when, the scores and all that is shown
    QRect accessibleItemRect(int message) const override;
    int accessibleCurrent() const override { return m_current; }

Q_SIGNALS:
    void currentChanged(int message);
    void endNeared(); // more messages, where there are some, should be read
    void speechRequested(int message);
    void findingActivated(int message, int finding);
    void copyRequested(int message);
    void menuRequested(int message, const QPoint &global);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Anchor { // what stays where it is
        int message = -1;
        int offset = 0; // of its top in the viewport
    };

    MessageCard &card(int message); // laid out
    bool opensDay(int message) const;
    void forgetLayouts();
    void measureSome();
    Anchor anchor() const;
    void restore(const Anchor &anchor);
    void updateRange();
    void forgetFarCards();
    void scrollTo(const QRectF &rect, int message);
    MessageCard::Place placeAt(const QPoint &point, int *message);

    const QList<TranscriptMessage> &m_messages;
    TranscriptShown m_shown;
    MessageHeights m_heights;
    std::map<int, std::unique_ptr<MessageCard>> m_cards;
    QTimer m_idle;
    int m_next = 0; // the first message whose height may be an estimate
    int m_current = -1;
    int m_hit = -1;
    bool m_restoring = false;
};

} // namespace Kaiwa
