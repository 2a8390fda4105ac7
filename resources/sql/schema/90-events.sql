-- What learners and visitors did.

CREATE TABLE analytics_events (
    id         uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id    uuid REFERENCES users (id) ON DELETE SET NULL,
    session_id text,
    event_name text NOT NULL,
    properties json,
    user_agent text,
    ip_address text,
    referrer   text,
    created_at timestamp NOT NULL DEFAULT now()
);
CREATE INDEX analytics_events_user_id_created_at_idx ON analytics_events (user_id, created_at);
CREATE INDEX analytics_events_event_name_created_at_idx ON analytics_events (event_name, created_at);
CREATE INDEX analytics_events_created_at_idx ON analytics_events (created_at);
CREATE INDEX analytics_events_session_id_idx ON analytics_events (session_id);

COMMENT ON TABLE analytics_events IS 'Events of learners and anonymous visitors, for behaviour and conversion.';
COMMENT ON COLUMN analytics_events.id IS 'Identifier of the event.';
COMMENT ON COLUMN analytics_events.user_id IS 'Learner; NULL for an anonymous visitor.';
COMMENT ON COLUMN analytics_events.session_id IS 'Session of the analytics service.';
COMMENT ON COLUMN analytics_events.event_name IS 'Name of the event.';
COMMENT ON COLUMN analytics_events.properties IS 'Free JSON object.';
COMMENT ON COLUMN analytics_events.user_agent IS 'Browser.';
COMMENT ON COLUMN analytics_events.ip_address IS 'Address of the visitor; personal data.';
COMMENT ON COLUMN analytics_events.referrer IS 'Page that the visitor came from.';
COMMENT ON COLUMN analytics_events.created_at IS 'When it happened, in UTC.';
