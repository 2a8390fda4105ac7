#include "models/content/checks/problemfinder.h"

#include "models/content/checks/recordchecks.h"
#include "models/content/staging/changeset.h"
#include "models/content/table/tablewatch.h"
#include "models/database/session.h"

#include <algorithm>

namespace Kaiwa {

namespace {
constexpr auto tellAfter = std::chrono::milliseconds(40); // hundreds of answers may come one after the other
}

ProblemFinder::ProblemFinder(Session &session, ChangeSet &changes, const QString &dismissals, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_changes(changes)
    , m_dismissals(session, dismissals)
{
    m_telling.setSingleShot(true);
    m_telling.setInterval(tellAfter);
    connect(&m_telling, &QTimer::timeout, this, [this] { Q_EMIT found(std::exchange(m_toTell, {})); });
    connect(&m_dismissals, &Dismissals::changed, this, &ProblemFinder::tell);
}

ProblemFinder::~ProblemFinder() = default;

void ProblemFinder::tell(const QSet<RecordKey> &keys)
{
    m_toTell.unite(keys);
    if (!m_telling.isActive())
        m_telling.start();
}

void ProblemFinder::choose(const CheckChoice &choice)
{
    if (std::exchange(m_choice, choice) == choice)
        return;
    for (const EntityDescription &description : std::as_const(m_descriptions))
        showKinds(description);
    Q_EMIT choiceChanged();
}

void ProblemFinder::setPlaces(const CheckPlaces &places)
{
    m_places = places;
}

void ProblemFinder::watch(const EntityDescription &description)
{
    if (description.checks.isEmpty())
        return;
    m_descriptions.insert(description.table, description);
    if (m_watches.contains(description.table))
        return showKinds(description); // another page may know the table otherwise
    auto *watch = new TableWatch(m_session, m_changes, description.table, this);
    m_watches.insert(description.table, watch);
    connect(watch, &TableWatch::changed, this, &ProblemFinder::tell);
    connect(watch, &TableWatch::looked, this, &ProblemFinder::noted);
    showKinds(description);
    m_dismissals.read(description.table);
}

void ProblemFinder::showKinds(const EntityDescription &description)
{
    QList<CheckKind> kinds;
    for (const CheckKind &kind : description.checks) {
        if (kind.isOverAll() && m_choice.isOn(kind))
            kinds.append(kind);
    }
    m_watches.value(description.table)->setKinds(kinds);
}

void ProblemFinder::lookAgain(const QString &table)
{
    if (TableWatch *watch = m_watches.value(table)) {
        watch->lookAgain();
        m_dismissals.read(table);
    }
}

bool ProblemFinder::isLooking(const QString &table) const
{
    const TableWatch *watch = m_watches.value(table);
    return watch && watch->isLooking();
}

LateCheck *ProblemFinder::lateCheck(const CheckKind &kind)
{
    LateCheck *&check = m_late[kind.id];
    if (!check) {
        check = kind.makeLate(m_places, this);
        connect(check, &LateCheck::learned, this, &ProblemFinder::tell);
        connect(check, &LateCheck::noted, this, &ProblemFinder::noted);
    }
    return check;
}

QList<Check> ProblemFinder::find(const EntityDescription &description, const Table &table, const RecordKey &key,
    const FieldValues &record, const StagedRecord *staged)
{
    const QList<Check> atOnce = checkRecord(description, m_choice, table, record, staged);
    if (staged && staged->operation == StagedRecord::Operation::Delete)
        return atOnce;
    return find(description, key, record, atOnce);
}

QList<Check> ProblemFinder::find(
    const EntityDescription &description, const RecordKey &key, const FieldValues &record, const QList<Check> &atOnce)
{
    QList<Check> checks = atOnce;
    if (const TableWatch *watch = m_watches.value(description.table))
        checks += watch->at(key);
    for (const CheckKind &kind : description.checks) {
        if (kind.isLate() && m_choice.isOn(kind))
            checks += lateCheck(kind)->look(key, record);
    }
    return withoutDismissed(checks, key, record);
}

bool ProblemFinder::needsRecords(const EntityDescription &description) const
{
    return std::any_of(description.checks.cbegin(), description.checks.cend(),
        [this](const CheckKind &kind) { return kind.isLate() && m_choice.isOn(kind); });
}

QList<RecordKey> ProblemFinder::foundOverAll(const QString &table) const
{
    const TableWatch *watch = m_watches.value(table);
    return watch ? watch->keys() : QList<RecordKey>();
}

QList<Check> ProblemFinder::findAtOnce(const EntityDescription &description, const Table &table, const RecordKey &key,
    const FieldValues &record, const StagedRecord *staged) const
{
    return withoutDismissed(checkRecord(description, m_choice, table, record, staged), key, record);
}

QList<Check> ProblemFinder::withoutDismissed(
    QList<Check> checks, const RecordKey &key, const FieldValues &record) const
{
    checks.removeIf([&](const Check &check) {
        return mayBeDismissed(check) && m_dismissals.find(key, check, record);
    });
    return checks;
}

QStringList ProblemFinder::notes(const EntityDescription &description) const
{
    QStringList notes;
    const TableWatch *watch = m_watches.value(description.table);
    for (const CheckKind &kind : description.checks) {
        if (const LateCheck *late = m_late.value(kind.id); late && m_choice.isOn(kind))
            notes += late->notes();
        if (watch && watch->failures().contains(kind.id))
            notes += tr("“%1” could not look: %2", "%1: a check, %2: the server's words")
                         .arg(kind.title, watch->failures().value(kind.id));
    }
    return notes;
}

void ProblemFinder::learnWord(const QString &word)
{
    for (LateCheck *check : std::as_const(m_late))
        check->learnWord(word);
    Q_EMIT choiceChanged();
}

} // namespace Kaiwa
