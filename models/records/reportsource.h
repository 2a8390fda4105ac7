#pragma once

#include "models/content/window/windowquery.h"
#include "models/result.h"

namespace Kaiwa {

class PgConnection;
class Report;

// The rows of a report as a RecordModel reads them: as many as there are, searched, filtered, put in another order and
// exported by the server. The report's own paging by key serves its own order (WindowQuery says what the rest costs).
// Asks the server for the types of its columns and runs nothing of it; blocks, on a worker.
Result<WindowSource> readReportSource(PgConnection &connection, const Catalog &catalog, const Report &report);

} // namespace Kaiwa
