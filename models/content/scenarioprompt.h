#pragma once

#include "models/content/staging/stagedrecord.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Kaiwa {

// What a scenario's record says to the two who meet in it. Works with whatever columns the database has; JSON of another
// shape is given as it is written. Pure; any thread.

// Everything that an AI tutor is told: instructions, context, objectives and outcome, each under a heading in Markdown.
// What is not set is left out, so an empty scenario gives an empty prompt.
QString tutorPrompt(const FieldValues &scenario);

// The objectives, as one list whatever the column's type is.
QStringList objectivesOf(const FieldValues &scenario);

// A text of the persona by its key; empty where it is not set or no text.
QString personaText(const FieldValues &scenario, const QString &key);

// The first words that a learner hears: the persona's introduction, else the first sentence of the context; the person's
// place holders ({{speakerName}}) are replaced by `speaker`.
QString openingLine(const FieldValues &scenario, const QString &speaker);
QString withSpeaker(const QString &text, const QString &speaker);

} // namespace Kaiwa
