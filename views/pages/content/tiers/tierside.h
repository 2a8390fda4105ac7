#pragma once

#include "models/content/recordkey.h"
#include "views/pages/content/contentpageparts.h"

#include <QWidget>

class QLabel;

namespace Kaiwa {

class RecordTabs;
class TierMatrix;

// Beside the matrix: what else is known of the tier that the person is at, by the parts of the page. Closed until it is
// asked for, and follows the tier only while it is open. Owned by its page; table and matrix must outlive it.
class TierSide final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TierSide)

public:
    TierSide(Workspace &workspace, ContentTable &table, TierMatrix &matrix, const QList<RecordPanelPart> &parts,
        QWidget *parent = nullptr);

    void open(const QString &part, const RecordKey &key);
    bool shows(const QString &part) const; // it is open, on this part
    void showRecord(const RecordKey &key);

Q_SIGNALS:
    void closed(); // by the person
    void openRecordRequested(const QString &table, const QStringList &key);
    void fieldRequested(const QString &column);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    void showName();
    void leave();

    TierMatrix &m_matrix;
    const QList<RecordPanelPart> m_parts;
    RecordKey m_key;
    RecordTabs *m_tabs = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
};

} // namespace Kaiwa
