#pragma once

#include "models/content/history/fielddifference.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Kaiwa {

// The differences between two versions of one record or of several, field by field: what went struck through and red,
// what came underlined and green, what stayed between them shortened. Each field can be asked back. Owned by the panel.
class DifferenceView final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceView)

public:
    struct Section { // one record
        QString table;
        QString title; // empty: none
        QList<FieldDifference> differences;
        bool mayRestoreFields = false;
    };

    explicit DifferenceView(QWidget *parent = nullptr);

    void showSections(const QList<Section> &sections);
    void showWords(const QString &words); // in place of differences

Q_SIGNALS:
    void restoreFieldRequested(int section, const QString &column);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addSection(int number, QVBoxLayout *column);
    void addField(int number, const FieldDifference &difference, QVBoxLayout *column);

    QList<Section> m_sections;
    QString m_words;
};

// The pieces as HTML in the theme's colours, the text itself escaped.
QString differenceHtml(const FieldDifference &difference);

} // namespace Kaiwa
