#pragma once

#include "views/pages/people/speech/speechlayout.h"
#include "views/shell/accessibleitems.h"

#include <QHash>
#include <QWidget>

namespace Kaiwa {

class SpeechMarkPainter;

// A recording over time, in lines that break where the width ends: the words, below each how surely it was heard, pauses
// and hesitations, and below them the sounds, expected above heard, with their accuracy. Words and sounds are gone through
// by arrow keys; for screen readers each is an item of a list. Owned by its view.
class SpeechTimeline final : public QWidget, public AccessibleItems {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeechTimeline)

public:
    explicit SpeechTimeline(QWidget *parent = nullptr);

    void show(const SpeechAnalysis &analysis);
    void setMasked(bool masked);
    // Where a playback is, in ms; below 0: nowhere. Drawn as a line through the lanes.
    void setCursorTime(double milliseconds);

    const SpeechLayout &places() const { return m_layout; }
    int count() const { return int(marks().size()); } // of words, pauses and sounds that are drawn
    QString wordsOf(int mark) const; // what it says, for its hint and for screen readers

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    int accessibleCount() const override { return count(); }
    QString accessibleItemName(int mark) const override { return wordsOf(mark).replace(u'\n', QStringLiteral(", ")); }
    QRect accessibleItemRect(int mark) const override;
    int accessibleCurrent() const override { return m_chosen; }

Q_SIGNALS:
    void arranged(); // in another width: other words may be left out

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const QList<SpeechMark> &marks() const { return m_layout.marks(); }
    void measureScale();
    void arrange();
    void choose(int mark);
    int markAt(const QPointF &point) const;
    void paintScale(QPainter &painter) const;
    void paintMark(SpeechMarkPainter &painter, const SpeechMark &mark) const;
    void paintCursor(QPainter &painter) const;
    bool isProblem(const SpeechWord &word) const;

    SpeechAnalysis m_analysis;
    SpeechLayout m_layout;
    double m_scale = 0.14; // points a millisecond
    mutable QHash<int, int> m_heights; // by width
    double m_cursor = -1;
    int m_chosen = -1;
    bool m_isMasked = false;
};

} // namespace Kaiwa
