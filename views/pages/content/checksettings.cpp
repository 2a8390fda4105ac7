#include "views/pages/content/checksettings.h"

#include "models/content/checks/problemfinder.h"
#include "models/content/workspace.h"

#include <QSettings>
#include <QStandardPaths>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString choiceGroup = u"checks"_s;
const QString notesKey = u"checkNotesTaken"_s;

CheckPlaces placesHere()
{
    CheckPlaces places;
    places.dictionaries = qEnvironmentVariable("DICPATH").split(u':', Qt::SkipEmptyParts);
    places.dictionaries += { u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s, u"/usr/share/myspell"_s };
    places.words = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/dictionary.txt"_s;
    return places;
}

} // namespace

void applyCheckSettings(Workspace &workspace)
{
    workspace.problems().setPlaces(placesHere());
    CheckChoice choice;
    QSettings settings;
    settings.beginGroup(choiceGroup);
    const QStringList ids = settings.childKeys();
    for (const QString &id : ids)
        choice.chosen.insert(id, settings.value(id).toBool());
    workspace.problems().choose(choice);
}

void saveCheckChoice(const CheckChoice &choice)
{
    QSettings settings;
    settings.remove(choiceGroup);
    settings.beginGroup(choiceGroup);
    for (auto it = choice.chosen.cbegin(); it != choice.chosen.cend(); ++it)
        settings.setValue(it.key(), it.value());
}

QStringList notesTaken()
{
    return QSettings().value(notesKey).toStringList();
}

void takeNote(const QString &note)
{
    QStringList notes = notesTaken();
    if (!notes.contains(note))
        notes.append(note);
    QSettings().setValue(notesKey, notes);
}

} // namespace Kaiwa
