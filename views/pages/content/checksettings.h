#pragma once

#include "models/content/checks/checkkind.h"

namespace Kaiwa {

class Workspace;

// What a person chose about checks, kept in the settings of this computer and handed to a workspace as values.
void applyCheckSettings(Workspace &workspace);
void saveCheckChoice(const CheckChoice &choice);

// Notes of checks that were said once and taken note of.
QStringList notesTaken();
void takeNote(const QString &note);

} // namespace Kaiwa
