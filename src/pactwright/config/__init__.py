"""Floor 7: what a house has settled for all its drafts, in one file `pactwright.toml`."""

from pactwright.config.findings import CONFIG_CODES, no_such_folder
from pactwright.config.from_toml import read_config
from pactwright.config.model import NOTHING_SETTLED, Config

__all__ = ["CONFIG_CODES", "NOTHING_SETTLED", "Config", "no_such_folder", "read_config"]
