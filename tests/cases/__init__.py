"""Hard small inputs by kind, what each must and must not give, and which of them fail today."""
