#pragma once

#include "models/database/schemainstaller.h"
#include "models/database/sqlfiles.h"
#include "models/result.h"

#include <QDate>

namespace Kaiwa {

class PgConnection;

struct SampleOptions {
    static constexpr int messagesPerLearner = 100;

    int learners = 2000;
    qint64 messages = -1; // -1: a hundred for each learner
    int seed = 1;
    QDate asOf; // the day on which the sample data ends; none: today (UTC)
};

// Fills a database that the studio made with the compiled-in sample data. The same options give the same rows. The
// content and the life of the learners are one transaction each, so that neither is ever there by half, and are
// recorded in kaiwa_studio.meta: an interrupted filling is found and begun again. Blocks; on the connection's thread.
class SampleInstaller final {
public:
    enum class State {
        Refused, // not made by the studio and not empty, or filled with something else
        Empty, // no content yet; perhaps not even the schema
        ContentOnly, // life is still to come
        Complete,
    };

    explicit SampleInstaller(PgConnection &connection);

    Result<State> state() const;
    // Languages, speakers, scenarios, tiers, features, aliases. Installs the schema first where the database is empty.
    // State::Empty is asked for; anything else is refused with words.
    Result<void> installContent(const SampleOptions &options, const SqlProgressSink &progress = {});
    // Learners and all that they did, after the content; its day is the content's. State::ContentOnly is asked for.
    Result<void> installLife(const SampleOptions &options, const SqlProgressSink &progress = {});

private:
    Result<void> expect(State wanted) const;
    Result<void> setOptions(const SampleOptions &options, const QString &asOf);

    PgConnection &m_connection;
    SchemaInstaller m_schema;
};

} // namespace Kaiwa
