#pragma once

namespace Kaiwa {

// The schema kaiwa_studio of a database, as the current role may use it; part of the Catalog, read with it. In a
// database that the studio made it is there from the start; in another one a person may have had it made, whole or in
// part, or not at all.
struct StudioSchema {
    // What the role may do with one of its tables; nothing where the table is not there.
    struct Rights {
        bool read = false;
        bool insert = false;
        bool update = false;
        bool remove = false;

        bool operator==(const Rights &) const = default;
    };

    bool exists = false;
    bool mayCreate = false; // the role may create schemas in this database
    Rights revision;
    Rights decision;
    Rights dismissal;
    bool tellsFollowers = false; // revision.follows is there, which a schema of an older studio lacks

    bool operator==(const StudioSchema &) const = default;
};

} // namespace Kaiwa
