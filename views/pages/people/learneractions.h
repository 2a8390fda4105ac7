#pragma once

namespace Kaiwa {

class LearnersPage;
class Workspace;

// What can be done with a learner, each behind its own plan and confirmation: the export of all that is known of them,
// their erasure, and the end of their sessions, which is staged like every other change. Both must outlive each other's
// use: the workspace lives as long as the page.
void connectLearnerActions(Workspace &workspace, LearnersPage &page);

} // namespace Kaiwa
