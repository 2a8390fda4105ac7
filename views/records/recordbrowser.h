#pragma once

#include "models/records/recordlisting.h"
#include "models/records/recordscope.h"

#include <QWidget>

class QTabWidget;

namespace Kaiwa {

class DetailSplitter;
class PersonalMask;
class RecordDetail;
class RecordView;
class RowMenu;
class SavedViewsMenu;
class Workspace;

// The rows of a table beside the row that is current (below it where the room is narrow), with the views that were saved of it and the export of all that is
// found. What a page of records is made of; owned by it.
class RecordBrowser final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordBrowser)

public:
    // `id` names the place of the splitter in the settings.
    RecordBrowser(Workspace &workspace, const QString &id, QWidget *parent = nullptr);

    void show(const RecordListing &listing, const QList<ColumnFilter> &filters = {});
    RecordView *view() const { return m_view; }
    // One more side beside the row's own, before or behind it.
    void addSide(QWidget *side, const QString &title, bool first);
    // The rows of this table are shown here: nothing of them leads to its page.
    void setHome(const QString &table);
    void refresh();
    // Counts and notes on this computer that somebody looks at what is masked; false where it cannot be noted.
    bool mayReveal(const QString &table, const QString &column, const QString &of = {});

Q_SIGNALS:
    void currentKeyChanged(const QStringList &key);
    void loadingChanged();
    void statusChanged(const QString &words);
    void openRecordRequested(const QString &table, const QStringList &key);
    void openRowsRequested(const Kaiwa::RecordScope &scope);

private:
    void showRow(const QStringList &key);
    void exportRows();

    Workspace &m_workspace;
    RecordView *m_view = nullptr;
    SavedViewsMenu *m_saved = nullptr;
    DetailSplitter *m_splitter = nullptr;
    QTabWidget *m_sides = nullptr;
    RecordDetail *m_detail = nullptr;
    RowMenu *m_menu = nullptr;
    PersonalMask *m_mask = nullptr;
};

} // namespace Kaiwa
