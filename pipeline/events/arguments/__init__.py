"""What a record tells beside its trigger: when, where, which document, who in which role, which figures."""
