"""x"""
from typing import Any
ClusterPool: Any = None
