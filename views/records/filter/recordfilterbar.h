#pragma once

#include "models/content/window/columnfilter.h"
#include "models/records/recordlisting.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QTimer;

namespace Kaiwa {

class FilterNames;
class FlowLayout;
class RecordModel;
class Session;

// Search and filters over records: what is typed is searched after a short rest, a chip for each preset and each column
// that readers filter by, one more for any other column, and one that stands for the rows that something led to. A chip
// reads as the list does: the name behind a key, h:mm:ss for a length of time. Owned by its RecordView.
class RecordFilterBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordFilterBar)

public:
    // `tools` stand at the end of the line of the search, or below it where it is narrow.
    RecordFilterBar(Session &session, RecordModel &records, QWidget *tools, QWidget *parent = nullptr);

    // Chips of another list; nothing is filtered but by what is given.
    void setListing(const RecordListing &listing, const QList<ColumnFilter> &filters);
    QString search() const;
    QList<ColumnFilter> filters() const;
    void setState(const QString &search, const QList<ColumnFilter> &filters); // without a signal
    bool isActive() const;
    void readNames(); // those of the chips that are not known yet
    QString problem() const; // why the chips say keys in place of names; empty: they do not have to
    void focusSearch();
    QSize minimumSizeHint() const override; // with the tools below the search

Q_SIGNALS:
    void changed();
    void problemChanged();
    void downPressed(); // from the search into the rows

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void sayNames(); // on the chips that are there: somebody may be at one of them
    void addPreset(const FilterPreset &preset);
    void choosePreset(const QString &id, bool on);
    void addChip(const QString &column);
    void addFixed(const ColumnFilter &filter);
    void addMore();
    template <typename Chip>
    Chip *makeChip(const QString &text, const QString &name);
    void ask(const QString &column, QWidget *at);
    void setFilter(const QString &column, const std::optional<ColumnFilter> &filter);
    void searchTyped();
    QString wordsOf(const ColumnFilter &filter) const;
    QString fixedWordsOf(const ColumnFilter &filter) const;
    QString valueWordsOf(const QString &column, const QString &value) const;

    RecordModel &m_records;
    FilterNames *m_names = nullptr;
    RecordListing m_listing;
    QList<ColumnFilter> m_filters; // by chips of columns
    QList<ColumnFilter> m_fixed; // of what led here; each on a chip that takes it away
    QStringList m_presets; // chosen, by id
    QBoxLayout *m_line = nullptr; // search and tools
    QWidget *m_tools = nullptr;
    QLineEdit *m_search = nullptr;
    QWidget *m_chips = nullptr;
    FlowLayout *m_flow = nullptr;
    QTimer *m_delay = nullptr;
};

} // namespace Kaiwa
