#pragma once

#include "models/conversations/speechanalysis.h"

#include <QRectF>
#include <QWidget>

namespace Kaiwa {

// A recording over time, in lines that break where the width ends: the words with how surely they were heard, pauses and
// hesitations, and below them the sounds, expected above heard, with their accuracy. What is unsure or otherwise is told by
// height, pattern and words, never by colour alone. Words and sounds are gone through by arrow keys. Owned by its view.
class SpeechTimeline final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpeechTimeline)

public:
    explicit SpeechTimeline(QWidget *parent = nullptr);

    void show(const SpeechAnalysis &analysis);
    void setMasked(bool masked);
    // Where a playback is, in ms; below 0: nowhere. Drawn as a line through the lanes.
    void setCursorTime(double milliseconds);

    int count() const { return int(m_marks.size()); } // of words, pauses and sounds that are drawn
    QString wordsOf(int mark) const; // what it says, for its hint and for screen readers

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Mark {
        int word = -1; // of the analysis; or
        int sound = -1;
        double start = 0;
        double end = 0;
        QList<QRectF> rects; // one on each line that it reaches
    };

    void makeMarks();
    void measureScale();
    void arrange();
    double lineLength(int width) const; // ms on one line
    int lines(int width) const;
    qreal lineHeight() const;
    qreal xOf(double inLine) const;
    void choose(int mark);
    int markAt(const QPointF &point) const;
    void paintScale(QPainter &painter, int line) const;
    void paintWord(QPainter &painter, const Mark &mark, bool isChosen) const;
    void paintSound(QPainter &painter, const Mark &mark, bool isChosen) const;
    bool isProblem(const SpeechWord &word) const;

    SpeechAnalysis m_analysis;
    QList<Mark> m_marks;
    double m_length = 0; // ms
    double m_scale = 0.14; // points a millisecond
    double m_cursor = -1;
    int m_chosen = -1;
    bool m_isMasked = false;
    bool m_hasOverlaps = false;
};

} // namespace Kaiwa
