"""The words of a scheme, stage by stage: frozen dataclasses whose fields say themselves."""
