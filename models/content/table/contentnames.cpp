// The part of ContentTable that knows the records behind references: their names, and which ones a field offers.
#include "models/content/table/contenttable_p.h"

namespace Kaiwa {

void ContentTable::Private::findNames(const QSet<RecordKey> &keys)
{
    const QHash<QString, QStringList> unknown = model.unknownNames(keys);
    for (auto it = unknown.cbegin(); it != unknown.cend(); ++it) {
        const QString column = it.key();
        const ReferenceLookup lookup = lookups.value(column);
        QStringList wanted;
        QHash<QString, QString> drafts;
        for (const auto &[key, name] : lookup.drafts(changes, {}))
            drafts.insert(key, name);
        QHash<QString, QString> learned;
        for (const QString &key : it.value()) {
            if (drafts.contains(key))
                learned.insert(key, drafts.value(key));
            else if (!askedNames.contains({ column, key }))
                wanted.append(key);
        }
        if (!learned.isEmpty())
            model.learnNames(column, learned);
        if (wanted.isEmpty())
            continue;
        for (const QString &key : std::as_const(wanted))
            askedNames.insert({ column, key });
        workspace.session().rows(lookup.names(wanted)).then(q, [this, column](const Result<Rows> &read) {
            QHash<QString, QString> names;
            for (const Row &row : read ? read->rows : QList<Row>()) {
                if (row.value(0) && row.value(1))
                    names.insert(*row[0], *row[1]);
            }
            if (!names.isEmpty())
                model.learnNames(column, names);
        });
    }
}

void ContentTable::findCandidates(const QString &column, const QString &text, int limit)
{
    const ReferenceLookup lookup = d->lookups.value(column);
    if (!lookup.isValid())
        return;
    Query<Rows> &newest = d->candidates[column];
    newest.cancel();
    newest = d->workspace.session().rows(lookup.candidates(text, limit, d->options.icu));
    newest.then(this, [this, lookup, column, text, limit](const Result<Rows> &read) {
        if (!read && read.error().kind == Error::Kind::Cancelled)
            return; // a newer one answers
        ReferenceNames found;
        QHash<QString, QString> names;
        for (const Row &row : read ? read->rows : QList<Row>()) {
            const QString key = row.value(0).value_or(QString());
            found.append({ key, row.value(1).value_or(key) });
            names.insert(found.last().first, found.last().second);
        }
        d->model.learnNames(column, names);
        found = lookup.drafts(d->changes, text) + lookup.withStaged(found, d->changes);
        if (found.size() > limit)
            found.resize(limit);
        Q_EMIT candidatesFound(column, text, found);
    });
}

} // namespace Kaiwa
