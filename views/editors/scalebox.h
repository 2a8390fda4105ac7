#pragma once

#include <QWidget>

#include <optional>

namespace Kaiwa {

// One grade from 1 to 5 as dots, or "not set": set by the arrows, a digit or a click, taken away by Delete. A value that
// is no such grade is shown as it is written. Owned by a ScalesEditor, which keeps the text of the value.
class ScaleBox final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScaleBox)

public:
    static constexpr int most = 5;

    ScaleBox(const QString &key, const QString &label, QWidget *parent);

    const QString &key() const { return m_key; }
    void showGrade(const std::optional<QString> &json); // the text of the member; none: not set
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    QString words() const; // "4 of 5"
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int grade);
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect dot(int index) const;
    void choose(int grade);

    QString m_key;
    QString m_label;
    std::optional<QString> m_json;
    int m_grade = 0; // 0: none
    bool m_readOnly = false;
};

} // namespace Kaiwa
