-- Tiers, subscriptions and payments.

CREATE TABLE tiers (
    id                                text PRIMARY KEY,
    name                              text NOT NULL,
    description                       text NOT NULL,
    monthly_conversations             integer NOT NULL,
    monthly_seconds                   integer NOT NULL,
    monthly_realtime_sessions         integer NOT NULL,
    max_session_length_seconds        integer NOT NULL,
    session_banking_enabled           boolean NOT NULL DEFAULT false,
    max_banked_seconds                integer NOT NULL,
    has_realtime_access               boolean NOT NULL DEFAULT false,
    has_advanced_voices               boolean NOT NULL DEFAULT false,
    has_analytics                     boolean NOT NULL DEFAULT false,
    has_custom_phrases                boolean NOT NULL DEFAULT false,
    has_conversation_memory           boolean NOT NULL DEFAULT false,
    has_anki_export                   boolean NOT NULL DEFAULT false,
    monthly_price_usd                 numeric(10,2) NOT NULL,
    annual_price_usd                  numeric(10,2) NOT NULL,
    stripe_product_id                 text,
    stripe_price_id_monthly           text,
    stripe_price_id_annual            text,
    conversation_timeout_seconds      integer,
    warning_threshold_seconds         integer,
    can_extend                        boolean NOT NULL DEFAULT false,
    max_extensions                    integer NOT NULL DEFAULT 0,
    extension_duration_seconds        integer DEFAULT 0,
    is_active                         boolean NOT NULL DEFAULT true,
    created_at                        timestamp NOT NULL DEFAULT now(),
    updated_at                        timestamp NOT NULL DEFAULT now(),
    overage_price_per_minute_in_cents integer NOT NULL DEFAULT 10,
    feedback_sessions_per_month       text NOT NULL DEFAULT 'unlimited',
    customized_phrases_frequency      phrase_frequency NOT NULL DEFAULT 'weekly',
    conversation_memory_level         memory_level NOT NULL DEFAULT 'basic',
    anki_export_limit                 integer NOT NULL DEFAULT '-1',
    max_memories                      integer NOT NULL DEFAULT 10,
    daily_conversations               integer DEFAULT 1,
    daily_seconds                     integer DEFAULT 180,
    daily_analyses                    integer DEFAULT 1,
    has_deep_analysis                 boolean NOT NULL DEFAULT false,
    CONSTRAINT tiers_feedback_sessions_per_month_known
        CHECK (feedback_sessions_per_month ~ '^(unlimited|-1|[0-9]+)?$')
);

COMMENT ON TABLE tiers IS
    'Subscription tiers: prices, monthly and daily limits, and features. Unlimited is -1, the text unlimited, '
    'NULL, or 100 for counts, depending on the column.';
COMMENT ON COLUMN tiers.id IS 'Key of the tier: free, plus or premium.';
COMMENT ON COLUMN tiers.name IS 'Name that customers see.';
COMMENT ON COLUMN tiers.description IS 'What the tier offers.';
COMMENT ON COLUMN tiers.monthly_conversations IS 'Conversations a month.';
COMMENT ON COLUMN tiers.monthly_seconds IS 'Seconds of practice a month.';
COMMENT ON COLUMN tiers.monthly_realtime_sessions IS 'Real-time sessions a month.';
COMMENT ON COLUMN tiers.max_session_length_seconds IS 'Longest session in seconds.';
COMMENT ON COLUMN tiers.session_banking_enabled IS 'True where unused time rolls into the next month.';
COMMENT ON COLUMN tiers.max_banked_seconds IS 'Most seconds that can be carried over.';
COMMENT ON COLUMN tiers.has_realtime_access IS 'True where live speech is included.';
COMMENT ON COLUMN tiers.has_advanced_voices IS 'True where advanced voices are included.';
COMMENT ON COLUMN tiers.has_analytics IS 'True where the learner sees analytics.';
COMMENT ON COLUMN tiers.has_custom_phrases IS 'True where phrases are made for the learner.';
COMMENT ON COLUMN tiers.has_conversation_memory IS 'True where conversations remember earlier ones.';
COMMENT ON COLUMN tiers.has_anki_export IS 'True where flash cards can be exported.';
COMMENT ON COLUMN tiers.monthly_price_usd IS 'Price a month in US dollars.';
COMMENT ON COLUMN tiers.annual_price_usd IS 'Price a year in US dollars.';
COMMENT ON COLUMN tiers.stripe_product_id IS 'Product at the payment provider.';
COMMENT ON COLUMN tiers.stripe_price_id_monthly IS 'Monthly price at the payment provider.';
COMMENT ON COLUMN tiers.stripe_price_id_annual IS 'Annual price at the payment provider.';
COMMENT ON COLUMN tiers.conversation_timeout_seconds IS 'Seconds of silence that end a conversation.';
COMMENT ON COLUMN tiers.warning_threshold_seconds IS 'Seconds before the end at which the learner is warned.';
COMMENT ON COLUMN tiers.can_extend IS 'True where a running session may be extended.';
COMMENT ON COLUMN tiers.max_extensions IS 'Most extensions of one session.';
COMMENT ON COLUMN tiers.extension_duration_seconds IS 'Seconds that one extension adds.';
COMMENT ON COLUMN tiers.is_active IS 'False takes the tier off sale without deleting it.';
COMMENT ON COLUMN tiers.created_at IS 'When the tier was made, in UTC.';
COMMENT ON COLUMN tiers.updated_at IS 'Last change, in UTC.';
COMMENT ON COLUMN tiers.overage_price_per_minute_in_cents IS 'Price of a minute above the limit, in US cents.';
COMMENT ON COLUMN tiers.feedback_sessions_per_month IS
    'Feedback sessions a month, kept as text: a number or unlimited.';
COMMENT ON COLUMN tiers.customized_phrases_frequency IS 'How often phrases are made for the learner.';
COMMENT ON COLUMN tiers.conversation_memory_level IS 'How much conversations remember.';
COMMENT ON COLUMN tiers.anki_export_limit IS 'Exports of flash cards; -1 is unlimited.';
COMMENT ON COLUMN tiers.max_memories IS 'Most facts remembered about a learner.';
COMMENT ON COLUMN tiers.daily_conversations IS 'Conversations a day.';
COMMENT ON COLUMN tiers.daily_seconds IS 'Seconds of practice a day.';
COMMENT ON COLUMN tiers.daily_analyses IS 'Analyses a day.';
COMMENT ON COLUMN tiers.has_deep_analysis IS 'True where the deep analysis is included.';


CREATE TABLE subscriptions (
    id                     uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id                uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    stripe_subscription_id text NOT NULL UNIQUE,
    stripe_customer_id     text NOT NULL,
    stripe_price_id        text NOT NULL,
    status                 text NOT NULL,
    current_period_start   timestamp NOT NULL,
    current_period_end     timestamp NOT NULL,
    cancel_at_period_end   boolean DEFAULT false,
    tier_id                text NOT NULL REFERENCES tiers (id) ON DELETE RESTRICT,
    is_active              boolean GENERATED ALWAYS AS (status IN ('active', 'trialing')) STORED,
    current_tier           subscription_tier DEFAULT 'free',
    effective_tier         text,
    created_at             timestamp DEFAULT now(),
    updated_at             timestamp DEFAULT now(),
    CONSTRAINT subscriptions_status_known CHECK (status IN ('active', 'canceled', 'past_due', 'trialing'))
);
CREATE INDEX subscriptions_user_id_idx ON subscriptions (user_id);
CREATE INDEX subscriptions_tier_id_status_idx ON subscriptions (tier_id, status);
CREATE INDEX subscriptions_current_period_end_idx ON subscriptions (current_period_end);
CREATE INDEX subscriptions_stripe_price_id_idx ON subscriptions (stripe_price_id);

COMMENT ON TABLE subscriptions IS 'Subscriptions at the payment provider and their present state.';
COMMENT ON COLUMN subscriptions.id IS 'Identifier of the subscription.';
COMMENT ON COLUMN subscriptions.user_id IS 'Subscriber.';
COMMENT ON COLUMN subscriptions.stripe_subscription_id IS 'Subscription at the payment provider.';
COMMENT ON COLUMN subscriptions.stripe_customer_id IS 'Customer at the payment provider.';
COMMENT ON COLUMN subscriptions.stripe_price_id IS 'Price at the payment provider; tells monthly from annual.';
COMMENT ON COLUMN subscriptions.status IS 'active, canceled, past_due or trialing.';
COMMENT ON COLUMN subscriptions.current_period_start IS 'Start of the period that is paid for, in UTC.';
COMMENT ON COLUMN subscriptions.current_period_end IS 'End of the period that is paid for, in UTC.';
COMMENT ON COLUMN subscriptions.cancel_at_period_end IS 'True where it will not be renewed.';
COMMENT ON COLUMN subscriptions.tier_id IS 'Tier that is subscribed to.';
COMMENT ON COLUMN subscriptions.is_active IS 'Computed by the database: true where the status is active or trialing.';
COMMENT ON COLUMN subscriptions.current_tier IS 'Tier as an enumeration, from before tier_id.';
COMMENT ON COLUMN subscriptions.effective_tier IS 'Tier that is granted at present, where it differs.';
COMMENT ON COLUMN subscriptions.created_at IS 'When it began, in UTC.';
COMMENT ON COLUMN subscriptions.updated_at IS 'Last change, in UTC.';


CREATE TABLE payments (
    id                       uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    user_id                  uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    subscription_id          uuid REFERENCES subscriptions (id) ON DELETE SET NULL,
    stripe_payment_intent_id text UNIQUE,
    stripe_invoice_id        text UNIQUE,
    amount                   numeric(10,2) NOT NULL,
    currency                 text NOT NULL DEFAULT 'usd',
    status                   payment_status NOT NULL,
    created_at               timestamp DEFAULT now()
);
CREATE INDEX payments_user_id_created_at_idx ON payments (user_id, created_at);
CREATE INDEX payments_subscription_id_idx ON payments (subscription_id);
CREATE INDEX payments_created_at_idx ON payments (created_at);

COMMENT ON TABLE payments IS 'Payments, for billing history and revenue.';
COMMENT ON COLUMN payments.id IS 'Identifier of the payment.';
COMMENT ON COLUMN payments.user_id IS 'Payer.';
COMMENT ON COLUMN payments.subscription_id IS 'Subscription that was paid for; NULL where it is gone.';
COMMENT ON COLUMN payments.stripe_payment_intent_id IS 'Payment intent at the payment provider.';
COMMENT ON COLUMN payments.stripe_invoice_id IS 'Invoice at the payment provider.';
COMMENT ON COLUMN payments.amount IS 'Amount in whole units of the currency, exact.';
COMMENT ON COLUMN payments.currency IS 'ISO 4217 code in lower case.';
COMMENT ON COLUMN payments.status IS 'How the payment ended.';
COMMENT ON COLUMN payments.created_at IS 'When it was made, in UTC.';
