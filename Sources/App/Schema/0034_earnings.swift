import Storage

extension Schema {
    /// Models of dollars earned: what people alike earned on the mean, with a service and without it.
    static let earnings = Migration(
        name: "0034_earnings",
        sql: """
            WIDEN models.outcome TO ('employed_q2', 'kept_90', 'earnings_q2');
            ALTER TABLE model_bands ADD COLUMN treated_mean DOUBLE PRECISION;
            ALTER TABLE model_bands ADD COLUMN others_mean DOUBLE PRECISION;
            """)
}
