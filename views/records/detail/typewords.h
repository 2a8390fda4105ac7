#pragma once

#include "models/database/catalog.h"

#include <QString>

namespace Kaiwa {

// A column's type as a person reads it: "text", "whole number", "JSON, may be missing". Pure; any thread.
QString typeWords(const Column &column);

} // namespace Kaiwa
