#pragma once

#include "models/content/keptlines.h"
#include "models/content/window/windowquery.h"

#include <QJsonObject>
#include <QObject>

namespace Kaiwa {

class Catalog;

// How somebody looks at a list, under a name: which columns in which order, what is searched and filtered, the sort.
struct SavedView {
    QString table;
    QString name;
    QStringList columns; // as shown; none: the list's own
    WindowOptions options; // without searchColumns, icu and cutAt, which the list knows itself

    bool operator==(const SavedView &) const = default;
    QJsonObject toJson() const;
    // None where it is no view. A kind of filter that is not known leaves the whole view out: without it the list would
    // show other rows than it did.
    static std::optional<SavedView> fromJson(const QJsonObject &json);
};

// The saved views of one database on this computer. They are kept in one file per database as lines that are only ever
// appended (KeptLines): a line that was damaged costs what it said and nothing else, damage is told by
// damagedLines(), and the file is never written anew, so that what cannot be read stays there.
//
// Values that filters of personal columns hold (a mail, an address, what somebody said) and the text of the search are
// personal data on the disk: they are kept only where the person asked for it (Personal::Keep); otherwise the view is
// kept without them, and save() says what was left out. Filters of secret columns do not exist; those that stand for a
// moment (records changed by me, with problems) are never kept.
//
// Lives in the window's thread; the disk is touched on another. A name is unique within its table, whatever its case.
class SavedViews final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedViews)

public:
    enum class Personal { LeaveOut, Keep };

    // `folder`: the studio's configuration folder; the file's name is made from what tells this database from others.
    SavedViews(const QString &folder, const Catalog &catalog, QObject *parent = nullptr);
    ~SavedViews() override; // waits until what was changed is on the disk

    QString path() const { return m_path; }
    bool isLoaded() const { return m_isLoaded; } // changed() tells when
    QList<SavedView> views(const QString &table) const; // by name
    const SavedView *view(const QString &table, const QString &name) const;
    int damagedLines() const { return m_damagedLines; }
    // One sentence where something went wrong with the file; empty: nothing did.
    QString problem() const;

    // In place of a view of that name, where there is one. Answers with the columns whose filters were left out, and an
    // empty name for the search.
    QStringList save(const SavedView &view, Personal personal = Personal::LeaveOut);
    // What save() would leave out.
    static QStringList personalParts(const SavedView &view, const Catalog &catalog);
    // False where the name is taken by another view, or empty.
    bool rename(const QString &table, const QString &name, const QString &newName);
    void remove(const QString &table, const QString &name);

Q_SIGNALS:
    void changed(); // also what problem() says

private:
    struct Read {
        QList<SavedView> views;
        int damagedLines = 0;
    };
    static Read readLines(const QList<QJsonObject> &lines);
    static void follow(Read &read, const QJsonObject &line);
    void replace(const QString &before, const SavedView &view);
    void append(const QJsonObject &line);

    const QString m_path;
    const Catalog &m_catalog;
    KeptLines m_lines;
    QList<SavedView> m_views;
    QList<QJsonObject> m_early; // what was changed before the file was read
    bool m_isLoaded = false;
    int m_damagedLines = 0;
    QString m_failure;
};

} // namespace Kaiwa
