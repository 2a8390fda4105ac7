#pragma once

#include "models/content/recordkey.h"
#include "models/content/table/recordhits.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Kaiwa {

class ContentTable;
class HitRow;

// Where the list's search is found in the current record: a line per field with the sentence around the hit, above the
// form. Next and previous go through all hits. Not there while nothing is searched, or found. Owned by the record side.
class SearchHits final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchHits)

public:
    explicit SearchHits(ContentTable &table, QWidget *parent = nullptr);

    void setSearch(const QString &text);
    void showRecord(const RecordKey &key);
    void refresh(); // the record's values may be others
    void next();
    void previous();

Q_SIGNALS:
    void hitRequested(const Kaiwa::RecordHit &hit);

private:
    void makeHeader(QVBoxLayout *column);
    QToolButton *makeStep(const QString &iconName, const QString &name, const QString &words, void (SearchHits::*step)());
    void readHits();
    void makeRows();
    void showHits();
    void go(int hit);
    int countIn(const QString &column) const;

    ContentTable &m_table;
    QString m_search;
    RecordKey m_key;
    QList<RecordHit> m_hits;
    int m_current = -1; // in m_hits; -1: none was opened yet
    QLabel *m_count = nullptr;
    QWidget *m_list = nullptr;
    QList<HitRow *> m_rows;
};

} // namespace Kaiwa
